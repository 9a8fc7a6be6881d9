"""Resources that ship beside the code, the gazetteer among them."""
