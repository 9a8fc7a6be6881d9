"""Recognise the same words of somebody in several texts, whatever was cut from them or changed in them."""
