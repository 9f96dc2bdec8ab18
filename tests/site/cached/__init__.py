"""A build from the cache is the build that would be made without it, whatever has changed since."""
