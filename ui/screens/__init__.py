"""One screen a file: shows a view, reports what was pressed."""
