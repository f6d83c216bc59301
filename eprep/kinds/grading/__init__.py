"""How a drill is graded: inputs, reference, comparison, checks, misconceptions."""
