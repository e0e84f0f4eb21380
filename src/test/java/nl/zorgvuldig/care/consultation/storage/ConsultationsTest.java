package nl.zorgvuldig.care.consultation.storage;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationClosing.ClosingResult;
import nl.zorgvuldig.care.consultation.ConsultationDesk;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationNotes;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.minutes.MinutesDraft;
import nl.zorgvuldig.care.consultation.minutes.MinutesDrafts;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.MinutesFilings;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who sees whom, what becomes of what is said, and what happens when closing is cut off.
class ConsultationsTest {
    private final ConsultationDesk desk = new ConsultationDesk();
    private final List<PupilId> children = desk.children();

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void who_guides_no_pupil_of_the_group_sees_none_and_the_chair_is_told_before() {
        ConsultationId id = desk.plan(
                desk.teacher,
                ConsultationKind.REPORT_MEETING,
                Confidentiality.ORDINARY,
                Set.of(),
                desk.coordinator,
                desk.stranger);
        Set<PupilId> all = desk.seen(desk.teacher, id);
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(desk.seen(desk.coordinator, id)).isEqualTo(all);
        assertThat(desk.seen(desk.stranger, id)).isEmpty();
        assertThat(desk.ask(desk.stranger, children.getFirst())).isInstanceOf(AccessRefusal.class);
        Map<String, Integer> absent = desk.as(desk.teacher, () -> {
            Consultations door = desk.demo.part(Consultations.class);
            ConsultationAttendee in = desk.in(desk.teacher, id);
            return door.listAbsences(in, door.listTopics(in)).entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().person().toString(),
                            entry -> entry.getValue().size()));
        });
        assertThat(absent.get(desk.stranger.person().toString())).isEqualTo(all.size());
        assertThat(absent.get(desk.coordinator.person().toString())).isZero();
        assertThat(desk.look(desk.staff("directeur2"), id)).isEmpty();
        assertThat(desk.look(desk.staff("bestuur"), id)).isEmpty();
    }

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void who_comes_in_and_who_may_not_stands_in_the_log_and_a_look_does_not() {
        ConsultationId id = desk.discussion(desk.teacher, Set.of(children.getFirst()), desk.coordinator);
        ConsultationId nowhere = new ConsultationId(UUID.randomUUID());
        desk.look(desk.staff("bestuur"), id);
        assertThat(desk.enter(desk.teacher, id)).isInstanceOf(Granted.class);
        assertThat(desk.enter(desk.staff("bestuur"), id)).isInstanceOf(AccessRefusal.class);
        assertThat(desk.enter(desk.teacher, nowhere)).isInstanceOf(AccessRefusal.class);
        assertThat(lines(id, "granted chair")).isOne();
        assertThat(lines(id, "refused none")).isOne();
        assertThat(lines(nowhere, "refused none")).isOne();
    }

    private int lines(ConsultationId id, String said) {
        return desk.count(
                "select count(*) from audit.event where via = :id and act = 'consult'"
                        + " and outcome || ' ' || relation = '" + said + "'",
                id.value());
    }

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, NECESSARY_FOR_GUIDANCE})
    void what_was_said_stands_in_each_dossier_once_although_closing_was_cut_off() {
        PupilId first = children.get(0);
        PupilId second = children.get(1);
        ConsultationId id = desk.discussion(desk.coordinator, Set.of(first, second), desk.teacher);
        desk.begin(desk.coordinator, id);
        desk.save(desk.coordinator, id, first, 0, desk.agreed("Gaat goed.", "Leest elke dag.", desk.teacher));
        desk.save(desk.teacher, id, second, 0, desk.agreed("Gaat beter.", "Rekent extra.", desk.coordinator));
        int reports = desk.entries(first, "consultation_report");
        // cut off after the first report stood in its dossier, before anything was said of it here
        desk.as(desk.coordinator, () -> {
            MinutesDrafts draughts = desk.demo.part(MinutesDrafts.class);
            MinutesDraft draught = draughts.look(desk.in(desk.coordinator, id)).stream()
                    .filter(draft -> draft.pupil().equals(first))
                    .findFirst()
                    .orElseThrow();
            desk.demo
                    .part(Work.class)
                    .change(
                            DossierActs.CONSULT,
                            () -> desk.demo
                                    .part(ConsultationStore.class)
                                    .freeze(id, desk.demo.clock().instant()));
            Granted<PupilId> key = (Granted<PupilId>)
                    desk.demo.part(AccessControl.class).ask(desk.coordinator, DossierActs.WRITE, first);
            return desk.demo
                    .part(MinutesFilings.class)
                    .file(key, draught.report().orElseThrow());
        });
        assertThat(desk.save(desk.teacher, id, second, 1, desk.progress("Nog iets.")))
                .isEqualTo(Outcome.notFound());
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Done.class);
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.NotNow.class);

        assertThat(desk.entries(first, "consultation_report")).isEqualTo(reports + 1);
        assertThat(desk.count(
                        "select count(*) from consultation.topic where meeting = :id and filed_at is not null",
                        id.value()))
                .isEqualTo(2);
        assertThat(desk.count("select count(*) from consultation.note where meeting = :id", id.value()))
                .isZero();
        assertThat(desk.count(
                        "select count(*) from consultation.signal where meeting = :id and code = 'reading'",
                        id.value()))
                .isEqualTo(2);
        assertThat(own(desk.teacher)).contains(first).doesNotContain(second);
        assertThat(own(desk.coordinator)).contains(second);
    }

    private List<PupilId> own(nl.zorgvuldig.platform.identity.SignedInUser who) {
        return desk
                .as(
                        who,
                        () -> desk.demo
                                .part(WorkList.class)
                                .list(who.person(), desk.demo.clock().today()))
                .stream()
                .filter(item -> item.kind().equals("agreement"))
                .flatMap(item -> item.about().stream())
                .toList();
    }

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void nobody_elses_pupil_comes_into_a_dossier_and_nothing_is_lost_when_that_is_refused() {
        PupilId pupil = children.get(2);
        ConsultationId id = desk.discussion(desk.coordinator, Set.of(pupil), desk.teacher);
        desk.begin(desk.coordinator, id);
        int before = desk.entries(pupil, "consultation_report");
        ConsultationNote other = desk.progress("Werkt graag samen met " + desk.name(children.get(3)) + ".");
        assertThat(desk.save(desk.coordinator, id, pupil, 0, other)
                        .map(note -> note.mention().name()))
                .isEqualTo(Outcome.done("CHILD"));
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Hindered.class);
        assertThat(desk.entries(pupil, "consultation_report")).isEqualTo(before);
        assertThat(desk.in(desk.coordinator, id).consultation().state()).isEqualTo(ConsultationState.GOING_ON);
        assertThat(desk.save(desk.teacher, id, pupil, 1, desk.progress("Werkt graag samen.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Done.class);
        assertThat(desk.entries(pupil, "consultation_report")).isEqualTo(before + 1);
    }

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void a_confidential_care_consultation_is_there_for_who_sees_what_is_confidential_alone() {
        PupilId pupil = children.get(3);
        ConsultationId id = desk.plan(
                desk.coordinator,
                ConsultationKind.CARE_CONSULTATION,
                Confidentiality.CONFIDENTIAL,
                Set.of(pupil),
                desk.head,
                desk.teacher);
        assertThat(desk.seen(desk.head, id)).containsExactly(pupil);
        assertThat(desk.seen(desk.teacher, id)).isEmpty();
        assertThat(desk.open(desk.teacher, id, pupil)).isEmpty();
        desk.begin(desk.coordinator, id);
        ConsultationNote said = desk.agreed("Komt vaak te laat.", "Praat met de ouders.", desk.teacher);
        desk.save(desk.coordinator, id, pupil, 0, said);
        assertThat(desk.close(desk.coordinator, id))
                .isInstanceOfSatisfying(
                        ClosingResult.Hindered.class,
                        no -> assertThat(no.draughts().getFirst().objections())
                                .extracting(Objection::field)
                                .containsExactly(MinutesFilings.OWNER + 0));
        desk.save(desk.coordinator, id, pupil, 1, desk.agreed("Komt vaak te laat.", "Praat met de ouders.", desk.head));
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Done.class);
        assertThat(desk.count(
                        "select count(*) from dossier.entry_version where pupil = :id and confidential and kind in ('consultation_report', 'agreement')",
                        pupil.value()))
                .isEqualTo(2);
    }

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void an_agreement_without_somebody_and_a_day_does_not_close_and_two_who_write_lose_nothing() {
        PupilId pupil = children.get(4);
        ConsultationId id = desk.discussion(desk.teacher, Set.of(pupil), desk.coordinator);
        assertThat(desk.close(desk.teacher, id)).isInstanceOf(ClosingResult.NotNow.class);
        desk.begin(desk.teacher, id);
        ConsultationNote half = new ConsultationNote(
                "",
                "Gaat goed.",
                Set.of(),
                "",
                List.of(new ConsultationNote.Promise(
                        "Leest.", java.util.Optional.empty(), java.util.Optional.empty())));
        assertThat(desk.save(desk.teacher, id, pupil, 0, half)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.save(desk.coordinator, id, pupil, 0, desk.progress("Anders.")))
                .isEqualTo(Outcome.conflict());
        assertThat(desk.save(desk.teacher, id, pupil, 0, half).map(ConsultationNotes.SavedNote::version))
                .isEqualTo(Outcome.done(1));
        assertThat(desk.save(desk.coordinator, id, pupil, 1, desk.progress("123456782")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.close(desk.teacher, id)).isInstanceOf(ClosingResult.Hindered.class);
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Hindered.class);
        int before = desk.entries(pupil, "consultation_report");
        desk.save(desk.coordinator, id, pupil, 1, ConsultationNote.nothing());
        assertThat(desk.close(desk.coordinator, id)).isInstanceOf(ClosingResult.Done.class);
        assertThat(desk.entries(pupil, "consultation_report")).isEqualTo(before);
    }
}
