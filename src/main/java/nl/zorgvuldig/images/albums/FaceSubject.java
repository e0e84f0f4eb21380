package nl.zorgvuldig.images.albums;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The person a face belongs to.
public sealed interface FaceSubject {
    /// Not identified yet.
    record Open() implements FaceSubject {}

    record Child(PupilId pupil) implements FaceSubject {}

    /// A child who was not in the group that day. The child is not named, so no consent can be
    /// asked: the face is never shown.
    record OtherChild() implements FaceSubject {}

    record Employee(PersonId person) implements FaceSubject {}

    record Visitor() implements FaceSubject {}

    /// Too small, too dark or turned away for anybody to recognise: it is left as it is.
    record Unrecognisable() implements FaceSubject {}

    /// The code in the database.
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Child _ -> "pupil";
            case OtherChild _ -> "other_child";
            case Employee _ -> "staff";
            case Visitor _ -> "visitor";
            case Unrecognisable _ -> "unrecognisable";
        };
    }

    default Optional<PupilId> child() {
        return this instanceof Child(PupilId pupil) ? Optional.of(pupil) : Optional.empty();
    }

    default Optional<PersonId> employee() {
        return this instanceof Employee(PersonId person) ? Optional.of(person) : Optional.empty();
    }
}
