package nl.zorgvuldig.platform.identity.paths;

import jakarta.servlet.http.HttpServletRequest;

/// For modules that take files of people who have not signed in: they give a bean, which says of a
/// request whether whoever sends it may, before a byte of the file is read. Who has signed in and
/// sends there is asked as well.
@FunctionalInterface
public interface PublicUploads {
    /// Whether a file may come in.
    enum Leave {
        /// Not here, or not with this link.
        NONE,

        /// It may, but not so much in so short a time.
        NOT_NOW,

        GIVEN
    }

    /// Counts one more file when one may come in here.
    Leave ask(HttpServletRequest request);
}
