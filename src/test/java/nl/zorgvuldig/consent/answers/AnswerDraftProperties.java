package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.consent.Family.LAST_YEAR;
import static nl.zorgvuldig.consent.Family.TODAY;
import static nl.zorgvuldig.consent.Family.YEAR;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.AskedQuestions.Child;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.purposes.PurposeText;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// Answers that travel in a form hold what was chosen and nothing else, and a yes of another year
/// or to other words is nobody's answer by itself.
class AnswerDraftProperties {
    private static final PurposeWording WORDS = new PurposeWording("t", "p", "w", "h", "e");

    private final PupilId kiran = new PupilId(UUID.randomUUID());
    private final PupilId priya = new PupilId(UUID.randomUUID());

    /// What was chosen about one child: nothing, yes or no.
    private enum Choice {
        NOTHING,
        YES,
        NO;

        private Optional<ConsentChoice> choice() {
            return switch (this) {
                case NOTHING -> Optional.empty();
                case YES -> Optional.of(ConsentChoice.GRANTED);
                case NO -> Optional.of(ConsentChoice.REFUSED);
            };
        }
    }

    @Property
    @Upholds(RECORDING_AFTER_CONSENT)
    void what_was_chosen_arrives_and_nothing_else(@ForAll @Size(max = 8) List<Choice> choices) {
        AskedQuestions asked = unanswered(choices.size(), 2);
        AnswerDraft draft = AnswerDraft.empty();
        for (int number = 0; number < choices.size(); number++) {
            Question question = asked.list().get(number);
            choices.get(number).choice().ifPresent(choice -> draft.put(question, kiran, 2, choice));
        }

        AnswerDraft arrived = AnswerDraft.read(form(draft), asked);

        for (int number = 0; number < choices.size(); number++) {
            Question question = asked.list().get(number);
            assertThat(arrived.find(question, kiran))
                    .isEqualTo(choices.get(number).choice());
            assertThat(arrived.find(question, priya)).isEmpty();
        }
        assertThat(arrived.changed()).isFalse();
    }

    @Property
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void a_yes_to_other_words_is_left_out_and_a_no_to_words_that_were_asked_stays(
            @ForAll @IntRange(max = 4) int shown, @ForAll Choice choice) {
        AskedQuestions asked = unanswered(1, 3);
        Question question = asked.list().getFirst();
        AnswerDraft draft = AnswerDraft.empty();
        choice.choice().ifPresent(said -> draft.put(question, kiran, shown, said));

        AnswerDraft arrived = AnswerDraft.read(form(draft), asked);

        boolean known = shown >= 1 && shown <= 3;
        boolean kept = choice == Choice.YES && shown == 3 || choice == Choice.NO && known;
        assertThat(arrived.find(question, kiran).isPresent()).isEqualTo(kept);
        assertThat(arrived.changed()).isEqualTo(choice != Choice.NOTHING && !kept);
    }

    @Property
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void only_a_yes_of_last_year_to_the_same_words_is_proposed(
            @ForAll @IntRange(min = 1, max = 3) int version,
            @ForAll @IntRange(max = 3) int yearsAgo,
            @ForAll ConsentChoice choice) {
        LocalDate day = TODAY.minusYears(yearsAgo);
        ConsentAnswer answer = answer(choice, version, day);
        OwnAnswerStatus own = choice.yes()
                ? version == 3
                        ? new OwnAnswerStatus.Yes(answer, YEAR.period().from().plusMonths(4))
                        : new OwnAnswerStatus.Old(answer, new NoConsentReason.OtherText())
                : new OwnAnswerStatus.No(answer);
        AskedQuestions asked = asked(1, 3, own);

        AnswerDraft proposal = asked.lastYear();

        assertThat(proposal.isEmpty()).isEqualTo(!(choice.yes() && version == 3 && yearsAgo == 1));
        assertThat(proposal.find(asked.list().getFirst(), kiran).stream()).allMatch(ConsentChoice::yes);
        assertThat(SchoolYear.of(TODAY.minusYears(1))).isEqualTo(LAST_YEAR);
    }

    @Test
    void what_is_so_already_is_no_answer_and_is_not_asked() {
        ConsentAnswer no = answer(ConsentChoice.REFUSED, 2, TODAY.minusDays(3));
        AskedQuestions asked = asked(2, 2, new OwnAnswerStatus.No(no));
        Question first = asked.list().getFirst();
        AnswerDraft draft = AnswerDraft.empty();
        draft.put(first, kiran, 2, ConsentChoice.REFUSED);

        assertThat(AnswerDraft.read(form(draft), asked).isEmpty()).isTrue();
        assertThat(asked.open().list())
                .hasSize(2)
                .allSatisfy(question ->
                        assertThat(question.children()).extracting(Child::pupil).containsExactly(priya));

        draft.put(first, kiran, 2, ConsentChoice.GRANTED);
        AnswerDraft changed = AnswerDraft.read(form(draft), asked);
        assertThat(asked.toCheck(changed).list().getFirst().children())
                .extracting(Child::pupil)
                .containsExactly(kiran, priya);
        changed.drop(first);
        assertThat(changed.isEmpty()).isTrue();
    }

    @Test
    void questions_stand_one_after_another_in_the_order_of_the_board() {
        AskedQuestions asked = unanswered(3, 1);
        List<Question> all = asked.list();

        assertThat(asked.before(all.getFirst())).isEmpty();
        assertThat(asked.after(all.getFirst())).contains(all.get(1));
        assertThat(asked.before(all.get(2))).contains(all.get(1));
        assertThat(asked.after(all.get(2))).isEmpty();
        assertThat(asked.number(all.get(2))).isEqualTo(3);
        assertThat(asked.find("qb")).contains(all.get(1));
        assertThat(asked.find("")).isEmpty();
        assertThat(asked.names()).containsExactly("Kiran", "Priya");
    }

    private static Form form(AnswerDraft draft) {
        Form form = Form.empty();
        draft.fields().stream()
                .filter(field -> !field.name().equals("pupil") && !field.name().equals("purpose"))
                .forEach(field -> form.with(field.name(), field.value()));
        return form;
    }

    private AskedQuestions unanswered(int questions, int versions) {
        return asked(questions, versions, new OwnAnswerStatus.Nothing());
    }

    /// About two children; the second never answered.
    private AskedQuestions asked(int questions, int versions, OwnAnswerStatus own) {
        List<Question> list = new ArrayList<>();
        for (int number = 0; number < questions; number++) {
            list.add(new Question(
                    purpose("q" + (char) ('a' + number), versions),
                    List.of(new Child(kiran, "Kiran", own), new Child(priya, "Priya", new OwnAnswerStatus.Nothing()))));
        }
        return new AskedQuestions(list, YEAR);
    }

    private static ConsentPurpose purpose(String code, int versions) {
        List<PurposeText> texts = new ArrayList<>();
        for (int version = 1; version <= versions; version++) {
            texts.add(new PurposeText(version, WORDS, WORDS, Instant.EPOCH, PersonId.PROGRAM));
        }
        return new ConsentPurpose(
                new PurposeKey(code),
                PurposeKind.PUBLICATION,
                RequiredAgreement.OF_ONE,
                1,
                Optional.empty(),
                List.copyOf(texts));
    }

    private ConsentAnswer answer(ConsentChoice choice, int version, LocalDate day) {
        PersonId person = new PersonId(UUID.randomUUID());
        Instant at = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        return new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                kiran,
                ConsentSubject.of(new PurposeKey("qa")),
                version,
                Language.DUTCH,
                choice,
                person,
                AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                at,
                at,
                person,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(day)),
                Optional.empty());
    }
}
