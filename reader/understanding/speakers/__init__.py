"""The speakers step: decide whom each quote belongs to."""
