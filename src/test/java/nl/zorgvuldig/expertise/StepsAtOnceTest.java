package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same consultation before them, one does: at the doors
/// [CaseSteps], [Proposals], [Experts] and [Advices], and at that of the dossier through which an
/// advice comes into it ([nl.zorgvuldig.dossier.Advising]).
@Upholds(EXPERTS_AFTER_CONSENT)
class StepsAtOnceTest {
    private static final String STEP = "expertise.step";

    @ParameterizedTest
    @EnumSource
    void a_consultation_planned_and_ended_at_once_is_one_of_the_two(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        CaseId id = desk.proposed(desk.expert, desk.agreed);
        desk.answer(desk.first, id, Choice.GRANTED);
        desk.answer(desk.second, id, Choice.GRANTED);
        one(way.on(STEP, () -> desk.end(id), () -> desk.plan(id)));
        assertThat(desk.look(id).steps()).hasSize(1);
        desk.end(id); // when it was planned
    }

    @ParameterizedTest
    @EnumSource
    void a_consultation_held_and_ended_twice_at_once_is_held_and_ended_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        CaseId id = desk.open(desk.expert, desk.agreed);
        one(way.on(STEP, () -> held(desk, id), () -> held(desk, id)));
        one(way.on(STEP, () -> desk.end(id), () -> desk.end(id)));
        assertThat(desk.look(id).steps()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void an_expert_registered_and_a_consultation_proposed_twice_with_one_form_are_there_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        FormId form = desk.form();
        ExpertWish wish = new ExpertWish(
                new PersonName("Eva", "", "Tegelijk"),
                form.makes(desk.coordinator.person(), desk.child).toString() + "@praktijk.example",
                Discipline.PSYCHOLOGIST,
                "Praktijk Oost",
                Handling.CONTROLLER);
        List<Outcome<PersonId>> registered =
                way.on("expertise.expert", () -> register(desk, form, wish), () -> register(desk, form, wish));
        same(registered);
        SignedIn whom = new SignedIn(
                desk.demo.board(), ((Outcome.Done<PersonId>) registered.getFirst()).made(), AccountKind.EXPERT);

        FormId second = desk.form();
        CaseWish asked = desk.wish(whom, desk.agreed);
        List<Outcome<CaseId>> proposed =
                way.on("expertise.consultation", () -> desk.propose(second, asked), () -> desk.propose(second, asked));
        same(proposed);
        desk.end(((Outcome.Done<CaseId>) proposed.getFirst()).made());
    }

    private static Outcome<PersonId> register(ExpertDesk desk, FormId form, ExpertWish wish) {
        return desk.as(desk.coordinator, () -> desk.part(Experts.class).register(desk.coordinator, form, wish));
    }

    @ParameterizedTest
    @EnumSource
    void an_advice_written_and_filed_twice_at_once_is_so_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        CaseId id = desk.open(desk.expert, desk.agreed);
        FormId form = desk.form();
        List<Outcome<AdviceId>> written =
                way.on("expertise.advice", () -> advise(desk, id, form), () -> advise(desk, id, form));
        same(written);
        AdviceId advice = ((Outcome.Done<AdviceId>) written.getFirst()).made();
        CaseFile file = desk.look(id);
        assertThat(file.advices()).extracting(Advice::id).containsExactly(advice);

        assertThat(way.on("dossier.entry_version", () -> file(desk, file, advice), () -> file(desk, file, advice)))
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

    private static Outcome<AdviceId> advise(ExpertDesk desk, CaseId id, FormId form) {
        return desk.as(desk.expert, () -> {
            Case it = desk.part(OpenCases.class)
                    .find(desk.expert, id)
                    .orElseThrow()
                    .it();
            return desk.part(Advices.class)
                    .write(desk.key(desk.expert, DossierActs.ADVISE), it, form, "Lees elke dag tien minuten voor.");
        });
    }

    private static Outcome<Nothing> file(ExpertDesk desk, CaseFile file, AdviceId advice) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(Advices.class).file(desk.key(desk.coordinator, DossierActs.WRITE), file, advice));
    }

    private static void same(List<? extends Outcome<?>> outcomes) {
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
    }

    private static Outcome<Nothing> held(ExpertDesk desk, CaseId id) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(CaseSteps.class).held(desk.key(desk.coordinator, ExpertActs.KEEP_EXPERT), id));
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Rejected.class);
    }
}
