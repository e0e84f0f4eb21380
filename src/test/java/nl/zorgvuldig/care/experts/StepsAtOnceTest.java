package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationDraft;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who act in the same consultation with the same before them, one does, and the other hears
/// that it changed meanwhile; the same twice by one person is done once: at the doors [ExpertMeetings],
/// [ExpertConsultationProposals], [Experts] and [ConsultationAdvices], and at that of the dossier through which an
/// advice comes
/// into it ([nl.zorgvuldig.dossier.record.ExpertDossierAccess]).
@Upholds(EXPERTS_AFTER_CONSENT)
class StepsAtOnceTest {
    private static final String EVENTS = "expertise.step";
    private static final String ADVICE = "Lees elke dag tien minuten voor.";

    @ParameterizedTest
    @EnumSource
    void a_consultation_planned_and_ended_at_once_is_one_of_the_two(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        ExpertConsultationId id = consented(desk);
        one(way.on(EVENTS, () -> desk.end(id), () -> desk.plan(id)));
        assertThat(desk.look(id).file().history()).hasSize(1);
        desk.end(id); // when it was planned
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_set_a_date_one_invites_and_the_other_hears_that_it_changed(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        SignedInUser head = desk.staff("directeur");
        ExpertConsultationId id = consented(desk);
        int letters = desk.letters(desk.expert).size();
        one(way.on(
                EVENTS,
                () -> desk.plan(desk.coordinator, id, desk.later(1)),
                () -> desk.plan(head, id, desk.later(2))));
        assertThat(desk.look(id).file().history()).hasSize(1);
        assertThat(desk.letters(desk.expert)).hasSize(letters + 1);
        one(way.on(
                EVENTS,
                () -> desk.plan(desk.coordinator, id, desk.later(3)),
                () -> desk.plan(head, id, desk.later(4))));
        assertThat(desk.look(id).file().history()).hasSize(2);
        assertThat(desk.plan(head, id, desk.later(5)))
                .as("once it was looked at again")
                .isEqualTo(Outcome.done());
        desk.end(id);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_date_set_twice_by_one_person_invites_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        ExpertConsultationId id = consented(desk);
        int letters = desk.letters(desk.expert).size();
        long lines = done(desk);
        Instant soon = desk.later(1);
        assertThat(way.on(
                        EVENTS,
                        () -> desk.plan(desk.coordinator, id, soon),
                        () -> desk.plan(desk.coordinator, id, soon)))
                .containsOnly(Outcome.done());
        assertThat(desk.plan(desk.coordinator, id, soon)).isEqualTo(Outcome.done());
        assertThat(desk.look(id).file().history()).hasSize(1);
        assertThat(desk.letters(desk.expert)).hasSize(letters + 1);
        assertThat(done(desk)).isEqualTo(lines + 1);
        desk.end(id);
    }

    @ParameterizedTest
    @EnumSource
    void a_consultation_held_and_ended_twice_by_one_person_is_held_and_ended_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        long lines = done(desk);
        assertThat(way.on(EVENTS, () -> desk.held(desk.coordinator, id), () -> desk.held(desk.coordinator, id)))
                .containsOnly(Outcome.done());
        assertThat(desk.look(id).file().history()).hasSize(2);
        assertThat(way.on(EVENTS, () -> desk.end(id), () -> desk.end(id))).containsOnly(Outcome.done());
        assertThat(desk.look(id).file().history()).hasSize(3);
        assertThat(done(desk)).isEqualTo(lines + 2);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_write_down_that_it_was_held_one_does(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        one(way.on(EVENTS, () -> desk.held(desk.coordinator, id), () -> desk.held(desk.staff("directeur"), id)));
        assertThat(desk.look(id).file().history()).hasSize(2);
        desk.end(id);
    }

    private static ExpertConsultationId consented(ExpertDesk desk) {
        ExpertConsultationId id = desk.proposed(desk.expert, desk.agreed);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        return id;
    }

    /// Lines in the log of what the coordinator did with consultations about the child.
    private static long done(ExpertDesk desk) {
        return desk.lines(desk.coordinator, ExpertActs.KEEP_EXPERT, "done");
    }

    @ParameterizedTest
    @EnumSource
    void an_expert_registered_and_a_consultation_proposed_twice_with_one_form_are_there_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        FormId form = desk.form();
        ExpertDetails wish = new ExpertDetails(
                new PersonName("Eva", "", "Tegelijk"),
                form.makes(desk.coordinator.person(), desk.child).toString() + "@praktijk.example",
                ExpertDiscipline.PSYCHOLOGIST,
                "Praktijk Oost",
                ExpertProcessingRole.CONTROLLER);
        List<Outcome<PersonId>> registered =
                way.on("expertise.expert", () -> register(desk, form, wish), () -> register(desk, form, wish));
        same(registered);
        SignedInUser whom = new SignedInUser(
                desk.demo.board(), ((Outcome.Done<PersonId>) registered.getFirst()).made(), AccountKind.EXPERT);

        FormId second = desk.form();
        ExpertConsultationDraft asked = desk.wish(whom, desk.agreed);
        List<Outcome<ExpertConsultationId>> proposed =
                way.on("expertise.consultation", () -> desk.propose(second, asked), () -> desk.propose(second, asked));
        same(proposed);
        desk.end(((Outcome.Done<ExpertConsultationId>) proposed.getFirst()).made());
    }

    private static Outcome<PersonId> register(ExpertDesk desk, FormId form, ExpertDetails wish) {
        return desk.as(desk.coordinator, () -> desk.part(Experts.class).register(desk.coordinator, form, wish));
    }

    @ParameterizedTest
    @EnumSource
    void an_advice_written_and_filed_twice_at_once_is_so_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        FormId form = desk.form();
        List<Outcome<AdviceId>> written = way.on(
                "expertise.advice",
                () -> desk.advise(desk.expert, id, form, ADVICE),
                () -> desk.advise(desk.expert, id, form, ADVICE));
        same(written);
        AdviceId advice = ((Outcome.Done<AdviceId>) written.getFirst()).made();
        ConsultationRecord kept = desk.look(id);
        assertThat(kept.advices()).extracting(ConsultationAdvice::id).containsExactly(advice);

        assertThat(way.on("dossier.entry_version", () -> desk.file(kept, advice), () -> desk.file(kept, advice)))
                .containsOnly(Outcome.done());
        assertThat(desk.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from dossier.entry_version where entry = :entry")
                        .param("entry", advice.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        desk.end(id);
    }

    private static void same(List<? extends Outcome<?>> outcomes) {
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
