"""What every room needs of plain text: folding, context, cell widths, whole files."""
