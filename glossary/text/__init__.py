"""What is true of the languages, whatever the program does with it: `english` and `bengali`."""
