package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.AnswerableChildren;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// What is asked in one case: of everybody who decides, about exactly that case.
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class ConsentCaseDecisionsTest {
    private final ConsentBoard board = new ConsentBoard();
    private final ConsentCaseDecisions cases = board.part(ConsentCaseDecisions.class);
    private final UUID reference = UUID.randomUUID();
    private final Period term = new Period(board.today, board.today.plusDays(30));

    @ParameterizedTest
    @EnumSource(names = {"EXPERT", "DISCLOSURE", "REQUEST"})
    void everybody_says_yes_to_exactly_this_and_one_no_stops_it(PurposeKind kind) {
        assertThat(effective(kind, reference)).isFalse();
        answer(board.mother, kind, ConsentChoice.GRANTED);
        assertThat(effective(kind, reference)).isFalse();
        assertThat(count(kind)).isEqualTo(new ConsentCaseCount(2, 1, 0, 1));
        answer(board.father, kind, ConsentChoice.GRANTED);
        assertThat(effective(kind, reference)).isTrue();
        assertThat(effective(kind, UUID.randomUUID())).as("another case").isFalse();

        answer(board.mother, kind, ConsentChoice.REFUSED);
        assertThat(effective(kind, reference)).isFalse();
        assertThat(count(kind)).isEqualTo(new ConsentCaseCount(2, 1, 1, 0));
    }

    @Test
    void who_decides_and_has_an_address_gets_one_message_about_a_case() {
        board.asProgram(
                () -> board.part(Accounts.class).openAll(List.of(account(board.mother), account(board.father))));
        answer(board.father, PurposeKind.EXPERT, ConsentChoice.GRANTED);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isZero();
        assertThat(count(PurposeKind.EXPERT)).isEqualTo(new ConsentCaseCount(2, 1, 0, 0));
    }

    @Test
    void who_does_not_decide_sees_no_case_and_an_ended_one_takes_no_yes() {
        PersonId stranger = new PersonId(UUID.randomUUID());
        PersonId without = new PersonId(UUID.randomUUID());
        board.guardian(board.pupil, without, GuardianRelation.PARENT, ParentalAuthority.NONE);
        AtomicBoolean open = new AtomicBoolean(true);
        OwnConsentCases own = own(open);

        assertThat(list(own, stranger)).isEmpty();
        assertThat(list(own, without)).isEmpty();
        assertThat(list(own, board.mother)).singleElement().satisfies(consentCase -> {
            assertThat(consentCase.waits()).isTrue();
            assertThat(consentCase.asked().lines().getFirst().text()).isEqualTo("Lezen");
            assertThat(consentCase.toString()).doesNotContain("Lezen");
        });
        assertThat(board.<Integer>as(board.mother, () -> own.countWaiting(board.guardian(board.mother))))
                .isEqualTo(1);

        open.set(false);
        OwnConsentCase ended = list(own, board.mother).getFirst();
        AnswerResult late = say(own, ended, ConsentChoice.GRANTED);
        assertThat(late).isEqualTo(new AnswerResult.Done(List.of(), List.of(), List.of()));
        assertThat(list(own, board.mother).getFirst().answer()).isEqualTo(Optional.empty());
        say(own, ended, ConsentChoice.REFUSED);
        assertThat(list(own, board.mother).getFirst().answer().orElseThrow().choice())
                .as("a no is kept, whenever it is said")
                .isEqualTo(ConsentChoice.REFUSED);
    }

    private List<OwnConsentCase> list(OwnConsentCases own, PersonId person) {
        return board.as(person, () -> own.list(board.guardian(person)));
    }

    private AnswerResult say(OwnConsentCases own, OwnConsentCase to, ConsentChoice choice) {
        return board.as(
                board.mother,
                () -> own.answer(
                        board.guardian(board.mother),
                        to,
                        new ConsentAnswerId(UUID.randomUUID()),
                        1,
                        Language.DUTCH,
                        choice));
    }

    /// With one case that a module asks.
    private OwnConsentCases own(AtomicBoolean open) {
        ConsentCaseSource module = new ConsentCaseSource() {
            @Override
            public PurposeKind kind() {
                return PurposeKind.EXPERT;
            }

            @Override
            public List<ConsentCase> list(Collection<PupilId> pupils) {
                return Stream.of(board.pupil)
                        .filter(pupils::contains)
                        .map(pupil -> question(open.get()))
                        .toList();
            }
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("module", module);
        ConsentCaseRegistry book = new ConsentCaseRegistry(
                beans.getBeanProvider(ConsentCaseSource.class),
                board.part(ConsentAnswerStore.class),
                board.part(MessageCatalog.class),
                board.part(Boards.class),
                board.part(Work.class));
        return new OwnConsentCases(
                book,
                board.part(ConsentFactsReader.class),
                board.part(ConsentPurposes.class),
                board.part(OwnConsents.class),
                board.part(AnswerableChildren.class),
                board.part(Pupils.class),
                board.part(AuditLog.class),
                board.program.clock());
    }

    private ConsentCase question(boolean open) {
        return new ConsentCase(
                PurposeKind.EXPERT,
                reference,
                board.pupil,
                board.program.clock().instant(),
                term,
                open,
                List.of(new ConsentCaseDetail(Sentence.of("consent.question.place"), "Lezen")));
    }

    private int ask() {
        return board.asProgram(() -> cases.ask(PurposeKind.EXPERT, reference, board.pupil));
    }

    private ConsentCaseCount count(PurposeKind kind) {
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

    private void answer(PersonId person, PurposeKind kind, ConsentChoice choice) {
        ConsentPurpose purpose = board.as(
                person, () -> board.part(ConsentPurposes.class).findCase(kind).orElseThrow());
        AnswerResult done = board.answers(
                person,
                board.pupil,
                new SubmittedAnswer(
                        new ConsentAnswerId(UUID.randomUUID()),
                        ConsentSubject.about(purpose.key(), reference),
                        1,
                        Language.DUTCH,
                        choice,
                        new ConsentValidity.OfTerm(term)));
        assertThat(done).isInstanceOf(AnswerResult.Done.class);
    }

    private static NewAccount account(PersonId person) {
        return NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                .withEmail(person + "@ouders.example");
    }
}
