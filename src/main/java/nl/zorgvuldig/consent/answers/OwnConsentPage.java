package nl.zorgvuldig.consent.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.OwnConsents.ChildConsents;
import nl.zorgvuldig.consent.answers.OwnConsents.ChildConsents.Asked;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// All children of the signed-in person: each question once, with the children side by side below
/// it.
///
/// @param id of this form, so that one sent twice is one answer
/// @param waiting number of questions on single cases that wait for the reader
/// @param notice result of what was just sent
/// @param open what waits for an answer
/// @param lastDay of the yearly check that runs; empty when none does
public record OwnConsentPage(
        UUID id,
        List<Child> children,
        List<Card> cards,
        int waiting,
        Optional<Sentence> notice,
        AskedQuestions open,
        Optional<LocalDate> lastDay) {

    /// @param because why the signed-in person is not asked; empty when they are
    /// @param open number of unanswered questions
    public record Child(PupilId pupil, String name, Optional<Sentence> because, int open) {}

    /// One question.
    public record Card(ConsentPurpose purpose, List<Row> rows) {
        /// Whether it has to be read again, because it changed while it was being answered.
        public boolean again() {
            return rows.stream().anyMatch(Row::again);
        }
    }

    /// One child under a question.
    ///
    /// @param chosen `yes`, `no`, or empty when nothing is chosen
    /// @param kept what was just sent and not stored; empty when there is nothing
    /// @param said the earlier answer; empty when there is none
    /// @param receipt address of its receipt
    public record Row(
            Child child,
            String field,
            String chosen,
            String kept,
            Optional<Sentence> said,
            Optional<String> receipt,
            TagTone tone,
            Sentence seen,
            List<ConsentUse> uses) {
        boolean again() {
            return !kept.isEmpty();
        }
    }

    static OwnConsentPage of(
            List<ChildConsents> children,
            int waiting,
            SchoolYear year,
            UUID id,
            Form kept,
            Optional<Sentence> notice,
            Optional<LocalDate> lastDay) {
        List<Child> shown = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        for (ChildConsents consents : children) {
            Child child = new Child(consents.pupil(), consents.name().given(), because(consents.standing()), (int)
                    consents.asked().stream()
                            .filter(asked -> AskedQuestions.open(asked.own(), year))
                            .count());
            shown.add(child);
            for (Asked asked : consents.asked()) {
                card(cards, asked.purpose()).rows().add(row(child, asked, year, kept));
            }
        }
        AskedQuestions open = AskedQuestions.of(children, year).open();
        return new OwnConsentPage(id, shown, cards, waiting, notice, open, lastDay);
    }

    /// Whether there is a child to answer for.
    public boolean asks() {
        return !cards.isEmpty();
    }

    /// The children for whom the reader answers.
    public List<Child> answering() {
        return children.stream().filter(child -> child.because().isEmpty()).toList();
    }

    /// For whom something waits for an answer.
    public Sentence about() {
        return open.about();
    }

    /// Whether some of what waits was answered with yes last year.
    public boolean answeredLastYear() {
        return !open.lastYear().isEmpty();
    }

    /// Whether each question is about more than one child.
    public boolean several() {
        return answering().size() > 1;
    }

    /// The questions that have to be read again.
    public List<Card> again() {
        return cards.stream().filter(Card::again).toList();
    }

    private static Card card(List<Card> cards, ConsentPurpose purpose) {
        return cards.stream()
                .filter(card -> card.purpose().equals(purpose))
                .findFirst()
                .orElseGet(() -> {
                    Card fresh = new Card(purpose, new ArrayList<>());
                    cards.add(fresh);
                    return fresh;
                });
    }

    private static Row row(Child child, Asked asked, SchoolYear year, Form kept) {
        String field = AnswerDraft.field(child.pupil(), asked.purpose().key().code());
        String sent = kept.value(field);
        return new Row(
                child,
                field,
                sent.isEmpty() ? chosen(asked.own(), year) : sent,
                sent,
                said(asked.own(), year),
                answer(asked.own()).map(consentAnswer -> "/toestemming/bewijs/" + consentAnswer.id()),
                tone(asked.seen()),
                asked.seen().sentence(),
                asked.uses());
    }

    private static Optional<Sentence> because(ConsentEntitlement standing) {
        return switch (standing) {
            case ConsentEntitlement.Decides _ -> Optional.empty();
            case ConsentEntitlement.DoesNot no -> Optional.of(no.because());
        };
    }

    /// The choice to preselect; not a consent of the previous year, since renewing it is a choice.
    private static String chosen(OwnAnswerStatus own, SchoolYear year) {
        return switch (own) {
            case OwnAnswerStatus.Yes yes -> yes.endsIn(year) ? "" : "yes";
            case OwnAnswerStatus.No _ -> "no";
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> "";
        };
    }

    private static Optional<Sentence> said(OwnAnswerStatus own, SchoolYear year) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _ -> Optional.empty();
            case OwnAnswerStatus.Yes yes ->
                Optional.of(Sentence.of(
                        yes.endsIn(year) ? "consent.own.said_yes_last_year" : "consent.own.said_yes",
                        SchoolDay.of(yes.answer().givenAt())));
            case OwnAnswerStatus.No no ->
                Optional.of(Sentence.of(
                        "consent.own.said_no", SchoolDay.of(no.answer().givenAt())));
            case OwnAnswerStatus.Old old ->
                Optional.of(Sentence.of(
                        "consent.own.said_before",
                        SchoolDay.of(old.answer().givenAt()),
                        old.because().sentence()));
        };
    }

    private static Optional<ConsentAnswer> answer(OwnAnswerStatus own) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _ -> Optional.empty();
            case OwnAnswerStatus.Yes yes -> Optional.of(yes.answer());
            case OwnAnswerStatus.No no -> Optional.of(no.answer());
            case OwnAnswerStatus.Old old -> Optional.of(old.answer());
        };
    }

    private static TagTone tone(ConsentView seen) {
        return switch (seen) {
            case ConsentView.Valid _ -> TagTone.YES;
            case ConsentView.TheirNo _ -> TagTone.NO;
            case ConsentView.Waiting _, ConsentView.DoesNotHold _ -> TagTone.WAIT;
            case ConsentView.Open _ -> TagTone.OPEN;
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
