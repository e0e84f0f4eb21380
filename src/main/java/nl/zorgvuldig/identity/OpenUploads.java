package nl.zorgvuldig.identity;

/// For modules that take files of people who have not signed in: they give a bean, which says of a
/// path whether whoever sends there may, before a byte of the file is read.
@FunctionalInterface
public interface OpenUploads {
    boolean admits(String path);
}
