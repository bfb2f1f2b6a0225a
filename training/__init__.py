"""How the shipped name tagger is made: from corpora to weights. Nothing here runs in the product."""
