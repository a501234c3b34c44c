"""From definition files to checked instruments."""
