package nl.zorgvuldig.platform.holdings;

import java.util.Set;

/// The part of [HoldingsSchemaTest] about what staff received and taught: columns that say nothing
/// about a person.
final class StaffColumns {
    static final Set<String> BESIDE = Set.of(
            "access.review.school",
            "access.review.school_year",
            "access.review.relations",
            "code.version.code",
            "code.version.version",
            "code.version.weight",
            "code.version.since",
            "code.version.title",
            "code.version.summary",
            "code.version.words",
            "code.version.published_at",
            "code.withdrawal.code",
            "code.withdrawal.version",
            "code.withdrawal.withdrawn_at",
            "lessons.topic.title",
            "lessons.topic.aim",
            "lessons.topic.added_at",
            "lessons.topic.ended_at",
            "lessons.lesson.group_id",
            "lessons.lesson.school",
            "lessons.lesson.school_year",
            "lessons.lesson.held_on",
            "lessons.lesson.topic",
            "lessons.lesson.material",
            "lessons.lesson.teacher",
            "lessons.lesson.recorded_at",
            "lessons.lesson.withdrawn_at",
            "personnel.piece.examined",
            "personnel.piece.format",
            "personnel.piece.keeping",
            "personnel.piece.pages",
            "personnel.piece.size",
            "personnel.viewpoint.keeping");

    private StaffColumns() {}
}
