"""What has become of the papers of a list since they were listed."""
