"""The widgets, one a module with its JavaScript and CSS beside it. A widget knows the desk and never SQL."""
