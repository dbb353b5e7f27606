"""Sets a paper's source as a PDF with reportlab."""
