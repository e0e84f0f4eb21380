package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// What is asked in one case: of everybody who decides, about exactly that case.
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class CaseConsentsTest {
    private final ConsentBoard board = new ConsentBoard();
    private final CaseConsents cases = board.part(CaseConsents.class);
    private final UUID reference = UUID.randomUUID();
    private final Period term = new Period(board.today, board.today.plusDays(30));

    @ParameterizedTest
    @EnumSource(names = {"EXPERT", "DISCLOSURE", "REQUEST"})
    void everybody_says_yes_to_exactly_this_and_one_no_stops_it(PurposeKind kind) {
        assertThat(effective(kind, reference)).isFalse();
        answer(board.mother, kind, Choice.GRANTED);
        assertThat(effective(kind, reference)).isFalse();
        assertThat(count(kind)).isEqualTo(new CaseCount(2, 1, 0, 1));
        answer(board.father, kind, Choice.GRANTED);
        assertThat(effective(kind, reference)).isTrue();
        assertThat(effective(kind, UUID.randomUUID())).as("another case").isFalse();

        answer(board.mother, kind, Choice.REFUSED);
        assertThat(effective(kind, reference)).isFalse();
        assertThat(count(kind)).isEqualTo(new CaseCount(2, 1, 1, 0));
    }

    @Test
    void who_decides_and_has_an_address_gets_one_message_about_a_case() {
        board.asProgram(
                () -> board.part(Accounts.class).openAll(List.of(account(board.mother), account(board.father))));
        answer(board.father, PurposeKind.EXPERT, Choice.GRANTED);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isZero();
        assertThat(count(PurposeKind.EXPERT)).isEqualTo(new CaseCount(2, 1, 0, 0));
    }

    @Test
    void who_does_not_decide_sees_no_case_and_an_ended_one_takes_no_yes() {
        PersonId stranger = new PersonId(UUID.randomUUID());
        PersonId without = new PersonId(UUID.randomUUID());
        board.guardian(board.pupil, without, GuardianRelation.PARENT, Authority.NONE);
        AtomicBoolean open = new AtomicBoolean(true);
        OwnCases own = own(open);

        assertThat(list(own, stranger)).isEmpty();
        assertThat(list(own, without)).isEmpty();
        assertThat(list(own, board.mother)).singleElement().satisfies(one -> {
            assertThat(one.waits()).isTrue();
            assertThat(one.asked().lines().getFirst().text()).isEqualTo("Lezen");
            assertThat(one.toString()).doesNotContain("Lezen");
        });
        assertThat(board.<Integer>as(board.mother, () -> own.countWaiting(board.guardian(board.mother))))
                .isEqualTo(1);

        open.set(false);
        OwnCase ended = list(own, board.mother).getFirst();
        Answered late = say(own, ended, Choice.GRANTED);
        assertThat(late).isEqualTo(new Answered.Done(List.of(), List.of(), List.of()));
        assertThat(list(own, board.mother).getFirst().answer()).isEqualTo(Optional.empty());
        say(own, ended, Choice.REFUSED);
        assertThat(list(own, board.mother).getFirst().answer().orElseThrow().choice())
                .as("a no is kept, whenever it is said")
                .isEqualTo(Choice.REFUSED);
    }

    private List<OwnCase> list(OwnCases own, PersonId person) {
        return board.as(person, () -> own.list(board.guardian(person)));
    }

    private Answered say(OwnCases own, OwnCase to, Choice choice) {
        return board.as(
                board.mother,
                () -> own.answer(
                        board.guardian(board.mother), to, new AnswerId(UUID.randomUUID()), 1, Language.DUTCH, choice));
    }

    /// With one case that a module asks.
    private OwnCases own(AtomicBoolean open) {
        ConsentCases module = new ConsentCases() {
            @Override
            public PurposeKind kind() {
                return PurposeKind.EXPERT;
            }

            @Override
            public List<CaseQuestion> list(Collection<PupilId> pupils) {
                return Stream.of(board.pupil)
                        .filter(pupils::contains)
                        .map(one -> question(open.get()))
                        .toList();
            }
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("module", module);
        CaseBook book = new CaseBook(
                beans.getBeanProvider(ConsentCases.class),
                board.part(AnswerStore.class),
                board.part(Languages.class),
                board.part(Boards.class),
                board.part(Work.class));
        return new OwnCases(
                book,
                board.part(FactsReader.class),
                board.part(Purposes.class),
                board.part(OwnConsents.class),
                board.part(OwnChildren.class),
                board.part(Pupils.class),
                board.part(AuditLog.class),
                board.program.clock());
    }

    private CaseQuestion question(boolean open) {
        return new CaseQuestion(
                PurposeKind.EXPERT,
                reference,
                board.pupil,
                board.program.clock().instant(),
                term,
                open,
                List.of(new CaseLine(Sentence.of("consent.question.place"), "Lezen")));
    }

    private int ask() {
        return board.asProgram(() -> cases.ask(PurposeKind.EXPERT, reference, board.pupil));
    }

    private CaseCount count(PurposeKind kind) {
        return board.as(board.head, () -> cases.count(kind, reference, board.pupil));
    }

    private boolean effective(PurposeKind kind, UUID of) {
        return switch (board.<ConsentDecision>as(board.head, () -> cases.decide(kind, of, board.pupil))) {
            case ConsentDecision.Effective yes -> {
                assertThat(yes.until()).isEqualTo(term.until());
                yield true;
            }
            case ConsentDecision.NotEffective _ -> false;
        };
    }

    private void answer(PersonId person, PurposeKind kind, Choice choice) {
        Purpose purpose =
                board.as(person, () -> board.part(Purposes.class).findCase(kind).orElseThrow());
        Answered done = board.answers(
                person,
                board.pupil,
                new NewAnswer(
                        new AnswerId(UUID.randomUUID()),
                        ConsentSubject.about(purpose.key(), reference),
                        1,
                        Language.DUTCH,
                        choice,
                        new Validity.OfTerm(term)));
        assertThat(done).isInstanceOf(Answered.Done.class);
    }

    private static NewAccount account(PersonId person) {
        return NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                .withEmail(person + "@ouders.example");
    }
}
