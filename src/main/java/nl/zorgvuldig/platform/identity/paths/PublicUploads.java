package nl.zorgvuldig.platform.identity.paths;

import jakarta.servlet.http.HttpServletRequest;

/// Admission of uploads from people who have not signed in. A module that takes such files provides
/// a bean, which says of a request whether it is allowed, before a byte of the file is read. It is
/// asked also for people who have signed in and send there.
@FunctionalInterface
public interface PublicUploads {
    /// Answer for one request.
    enum Leave {
        /// Not here, or not with this link.
        NONE,

        /// Allowed, but not so much in so short a time.
        NOT_NOW,

        GIVEN
    }

    /// Counts one more file when a file is admitted here.
    Leave ask(HttpServletRequest request);
}
