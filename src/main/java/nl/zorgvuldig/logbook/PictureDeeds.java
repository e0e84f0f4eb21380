package nl.zorgvuldig.logbook;

import java.util.Set;

/// What was done with pictures, in codes of the log.
final class PictureDeeds {
    /// By who keeps the pictures of a group.
    static final Set<String> KEEPING = Set.of(
            "album",
            "arrived",
            "marked",
            "no-face",
            "blurred",
            "not-kept",
            "reopened",
            "removed",
            "class_group",
            "newsletter",
            "school_guide",
            "website",
            "social_media",
            "press",
            "asked",
            "fetched",
            "taken-back",
            "taken-down");

    /// By the program itself; and what it does beside pictures.
    static final Set<String> BY_ITSELF = Set.of(
            "copied",
            "restored",
            "answers-taken-over",
            "codes-taken-over",
            "statements-taken-over",
            "album",
            "album-gone",
            "arrived",
            "prepared",
            "unfit",
            "marked",
            "blurred",
            "not-kept",
            "closed",
            "opened-again",
            "expired",
            "class_group",
            "newsletter",
            "school_guide",
            "website",
            "social_media",
            "press",
            "to-take-down");

    private PictureDeeds() {}
}
