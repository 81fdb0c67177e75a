"""Machine translation packages on this machine: list them, install one, remove one."""

from collections.abc import Callable

from glossary import files
from glossary.errors import GlossaryError, MachineError
from glossary.model import Package
from glossary.sources import machine
from glossary.sources import packages as layout

__all__ = ["download", "install", "packages_installed", "remove"]


def packages_installed(tell: Callable[[GlossaryError], None] | None = None) -> list[Package]:
    """Return the machine translation packages on this machine; damaged ones are reported to *tell*."""
    found = []
    for directory, names, size, checksum in files.package_directories(files.package_root()):
        try:
            layout.check_layout(directory, names)
            about = layout.metadata(directory, files.read(f"{directory}/metadata.json"))
        except MachineError as error:
            if tell:
                tell(error)
            continue
        found.append(layout.described(directory, about, size, checksum))
    return found


def install(path: str) -> Package:
    """Install a machine translation package from a local `.argosmodel` file, checked and loaded once."""
    return _installed(path, files.read(path))


def download() -> Package:
    """Get the newest English-Bengali package from Argos's index, and install it. Uses the network."""
    url = layout.link(layout.INDEX, files.fetch(layout.INDEX), "en", "bn")
    return _installed(url, files.fetch(url))


def _installed(name: str, content: bytes) -> Package:
    top, archive = layout.open_archive(name, content)
    checksum = files.digest(content)
    machine.forget()
    directory = files.install_directory(files.package_root(), top, archive, checksum, _loads)
    return next(package for package in packages_installed() if package.directory == directory)


def _loads(directory: str) -> None:
    machine.load(directory)


def remove(name: str) -> Package:
    """Remove an installed package by the name of its directory."""
    for package in packages_installed():
        if package.name == name:
            machine.forget()
            files.remove_directory(package.directory)
            return package
    known = ", ".join(package.name for package in packages_installed()) or "none is installed"
    raise MachineError(where=name, what="there is no such package", remedy=f"choose one of: {known}")
