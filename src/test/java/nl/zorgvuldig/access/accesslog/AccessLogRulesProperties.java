package nl.zorgvuldig.access.accesslog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.access.accesslog.AccessLogRules.EventVisibility;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.ShownAs;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;

/// What shows of any line at all to who asks who looked.
class AccessLogRulesProperties {
    private static final Set<Act> MEDICAL =
            Set.of(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL, MedicalActs.KEEP_MEDICAL_KEY);
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    private final PersonId me = person();
    private final PersonId otherParent = person();
    private final PersonId teacher = person();
    private final UUID ordinary = UUID.randomUUID();
    private final UUID confidential = UUID.randomUUID();
    private final AccessLogRules rules = new AccessLogRules(me, Set.of(teacher), Set.of(confidential));

    @Property
    @Upholds(CONFIDENTIALITY)
    void nothing_another_parent_does_shows_in_any_form(
            @ForAll Act act, @ForAll AuditOutcome outcome, @ForAll boolean known) {
        AccessRelation relation = known ? AccessRelation.OWN_CHILD : AccessRelation.NONE;
        assertThat(rules.of(line(otherParent, act, outcome, relation.code(), ordinary)))
                .isEqualTo(new EventVisibility.Hidden());
    }

    @Property
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void nothing_of_a_medical_file_shows_whoever_asked(@ForAll AuditOutcome outcome, @ForAll AccessRelation relation) {
        for (Act act : MEDICAL) {
            for (PersonId actor : List.of(me, otherParent, teacher)) {
                assertThat(rules.of(line(actor, act, outcome, relation.code(), ordinary)))
                        .isEqualTo(new EventVisibility.Hidden());
            }
        }
    }

    @Property
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void every_time_staff_opens_the_dossier_shows(@ForAll AccessRelation relation) {
        boolean opens =
                switch (relation) {
                    case GROUP, SCHOOL, ASSIGNMENT, COLLEAGUE, HEAD, BOARD, PROTECTION, EXPERT -> true;
                    case DOCTOR, OWN_CHILD, PERSONNEL_OFFICE, EMPLOYEE, NONE -> false;
                };
        assertThat(rules.of(line(teacher, EnrolmentActs.READ, AuditOutcome.GRANTED, relation.code(), ordinary)))
                .isEqualTo(opens ? new EventVisibility.Seen(ShownAs.DOSSIER) : new EventVisibility.Hidden());
    }

    @Property
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void that_staff_wrote_something_shows_unless_it_was_in_confidence(@ForAll Act act) {
        EventVisibility written = act == DossierActs.WRITE
                ? new EventVisibility.Seen(ShownAs.WRITTEN)
                : act == CardActs.WRITE_CARD
                        ? new EventVisibility.Seen(ShownAs.CARD_WRITTEN)
                        : act == CardActs.WEIGH_CARD
                                ? new EventVisibility.Seen(ShownAs.CARD_WEIGHED)
                                : new EventVisibility.Hidden();
        assertThat(rules.of(line(teacher, act, AuditOutcome.DONE, "written", ordinary)))
                .isEqualTo(written);
        assertThat(rules.of(line(teacher, DossierActs.WRITE, AuditOutcome.DONE, "written", confidential)))
                .isEqualTo(new EventVisibility.Hidden());
    }

    @Property
    void that_one_looked_oneself_shows_and_nothing_else_one_did(@ForAll Act act) {
        assertThat(rules.of(line(me, act, AuditOutcome.GRANTED, AccessRelation.OWN_CHILD.code(), ordinary)))
                .isEqualTo(
                        act == AccessActs.READ_OWN_LOG
                                ? new EventVisibility.Seen(ShownAs.OWN_LOG)
                                : new EventVisibility.Hidden());
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void writing_in_confidence_leaves_what_opening_leaves_and_no_more(@ForAll AccessRelation relation) {
        List<AuditEvent> writing = List.of(
                line(teacher, DossierActs.WRITE, AuditOutcome.DONE, "written", confidential),
                line(teacher, DossierActs.WRITE, AuditOutcome.GRANTED, "school", ordinary));
        List<AuditEvent> opening = List.of(line(teacher, EnrolmentActs.READ, AuditOutcome.GRANTED, "school", ordinary));
        assertThat(days(writing)).isEqualTo(days(opening));
        assertThat(days(List.of(line(teacher, DossierActs.CLASSIFY, AuditOutcome.DONE, "raised", ordinary))))
                .allSatisfy(day -> assertThat(day.people()).isEmpty());
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void what_was_refused_is_counted_and_nobody_is_named(@ForAll Act act) {
        AuditEvent refused = line(teacher, act, AuditOutcome.REFUSED, "none", ordinary);
        assertThat(days(List.of(refused, refused))).allSatisfy(day -> {
            assertThat(day.people()).isEmpty();
            assertThat(day.refused()).isEqualTo(AccessLogRules.shown(act).isPresent() ? 2 : 0);
        });
    }

    @Property
    void who_opens_it_often_on_a_day_is_one_line(@ForAll Act act) {
        AuditEvent once = line(teacher, act, AuditOutcome.GRANTED, "head", ordinary);
        List<AccessLogDay> days = days(List.of(once, once, once));
        AccessLogRules.shown(act)
                .ifPresent(part -> assertThat(days)
                        .singleElement()
                        .satisfies(day -> assertThat(day.people())
                                .singleElement()
                                .satisfies(looked -> assertThat(looked.parts()).containsEntry(part, 3))));
    }

    private List<AccessLogDay> days(List<AuditEvent> events) {
        return new AccessLogGrouping(rules)
                .of(events.stream()
                        .map(event -> new AuditEventDescription(
                                event,
                                Sentence.of("logbook.name", "Noor"),
                                Sentence.of("enrolment.act.read"),
                                Optional.empty()))
                        .toList());
    }

    private static AuditEvent line(PersonId actor, Act act, AuditOutcome outcome, String relation, UUID via) {
        return new AuditEvent(
                new EventId(Id.next(java.time.Clock.fixed(NOON, ZoneOffset.UTC))),
                new BoardId(new UUID(0, 1)),
                NOON,
                actor,
                act,
                Optional.of(new UUID(0, 2)),
                Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                outcome,
                relation,
                Optional.of(via),
                0);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
