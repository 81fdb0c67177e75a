"""Short pieces of made-up wire copy."""

KIM_LETTERS = (
    "North Korean leader Kim Jong Un wrote a letter on Tuesday. Kim praised the friendship of the two countries."
    " State media said Kim would travel soon."
)
SUMMIT = (
    "The trilateral summit at Camp David begins on Friday. Japan expects much of the trilateral summit at Camp David."
)
