package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What can be asked of somebody outside, and when an answer comes in. Facts in, answer out; the
/// database holds a second opinion, written apart (`exchange.may_come`).
public final class InquiryRules {
    static final int MOST_FILES = 5;
    static final int MOST_MISTAKEN = 5;

    /// Days after which who was asked is reminded, once.
    static final int PATIENCE = 14;

    private InquiryRules() {}

    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(InquiryWish wish, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        DisclosureRules.name("organisation", wish.source().organisation()).ifPresent(objections::add);
        DisclosureRules.name("person", wish.source().person()).ifPresent(objections::add);
        if (wish.way().isEmpty()) {
            objections.add(DisclosureRules.no("way", "exchange.objection.way"));
        }
        if (!wish.way().equals(Optional.of(Inquiry.Way.LETTER))
                || !wish.source().email().isBlank()) {
            DisclosureRules.email(wish.source().email()).ifPresent(objections::add);
        }
        DisclosureRules.words("wanted", wish.wanted()).ifPresent(objections::add);
        DisclosureRules.words("aim", wish.aim()).ifPresent(objections::add);
        DisclosureRules.until(wish.until(), today).ifPresent(objections::add);
        return objections;
    }

    /// Why it cannot be sent now.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> whyNotSend(InquiryFile file, Support support, LocalDate today) {
        return over(file, today)
                .or(() -> support instanceof Support.Fails(Sentence because) ? Optional.of(because) : Optional.empty());
    }

    /// Why what came on paper cannot be entered now.
    ///
    /// @param document what it would be; one that was entered before is no more than that one
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> whyNotEnter(InquiryFile file, DocumentId document, Support support, LocalDate today) {
        Optional<Sentence> whyNot = whyNotSend(file, support, today);
        if (whyNot.isPresent()) {
            return whyNot;
        }
        if (file.last(InquiryStep.What.Sent.class).isEmpty()) {
            return Optional.of(Sentence.of("exchange.no.enter"));
        }
        boolean before =
                file.steps().stream().anyMatch(one -> one.what().filed().equals(Optional.of(document)));
        return !before && file.count(InquiryStep.What.Filed.class) >= MOST_FILES ? no("enough") : Optional.empty();
    }

    static Optional<Sentence> over(InquiryFile file, LocalDate today) {
        if (file.stage().over()) {
            return Optional.of(Sentence.of("exchange.no." + file.stage().code()));
        }
        return today.isAfter(file.inquiry().until()) ? Optional.of(Sentence.of("exchange.no.ended")) : Optional.empty();
    }

    /// Why nothing comes in by this link, and nothing is read with it.
    ///
    /// @param link the step at which the link was sent that somebody has
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> closed(InquiryFile file, int link, Support support, LocalDate today) {
        if (file.stage() == InquiryFile.Stage.ENDED
                || today.isAfter(file.inquiry().until())) {
            return no("ended");
        }
        if (file.stage() == InquiryFile.Stage.STOPPED
                || file.last(InquiryStep.What.Sent.class).isEmpty()
                || support instanceof Support.Fails) {
            return no("asked_no_more");
        }
        if (file.last(InquiryStep.What.Sent.class).orElseThrow().number() != link) {
            return no("replaced");
        }
        return file.count(InquiryStep.What.Filed.class) >= MOST_FILES ? no("enough") : Optional.empty();
    }

    /// Whether the letter still opens with a code.
    static boolean triesLeft(InquiryFile file) {
        return file.sinceSent(InquiryStep.What.Mistaken.class) < MOST_MISTAKEN;
    }

    /// Whether who was asked is to be reminded today.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static boolean reminds(InquiryFile file, LocalDate today) {
        return file.stage() == InquiryFile.Stage.SENT
                && file.inquiry().way() == Inquiry.Way.MAIL
                && file.last(InquiryStep.What.Reminded.class).isEmpty()
                && file.last(InquiryStep.What.Sent.class)
                        .filter(one -> !today.isBefore(SchoolDay.of(one.at()).plusDays(PATIENCE)))
                        .isPresent();
    }

    /// Until its last day; after that the program ends it. Of whom it is asked is outside, and must
    /// nothing: once it went it waits for the day of the reminder, then for its last day. A no stops it
    /// not by itself.
    ///
    /// @param answers of those who decide
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static Waiting waiting(InquiryFile file, CaseAnswers answers, LocalDate today) {
        Inquiry it = file.inquiry();
        if (file.stage().over()) {
            return new Waiting.Nobody();
        }
        if (today.isAfter(it.until())) {
            return new Waiting.Day(it.until().plusDays(1));
        }
        LocalDate prepared = SchoolDay.of(it.at());
        LocalDate answered = answers.latest().filter(prepared::isBefore).orElse(prepared);
        if (answers.refused()) {
            return keeper("exchange.task.ask_stop", it, answered, DisclosureRules.STOPPING);
        }
        if (!answers.missing().isEmpty()) {
            return somebody(Party.DECIDERS, "exchange.task.ask_answer", it, prepared, DisclosureRules.MOST_DAYS);
        }
        return switch (file.stage()) {
            case WAITING ->
                keeper(
                        answers.decision().effective() ? "exchange.task.ask" : "exchange.task.ask_stuck",
                        it,
                        answered,
                        DisclosureRules.SENDING);
            case SENT ->
                new Waiting.Day(
                        answers.decision().effective()
                                ? next(file, today)
                                : it.until().plusDays(1));
            case ANSWERED -> new Waiting.Day(it.until().plusDays(1));
            case STOPPED, ENDED -> new Waiting.Nobody();
        };
    }

    /// The day of the reminder, when there is one to come within its days.
    private static LocalDate next(InquiryFile file, LocalDate today) {
        LocalDate end = file.inquiry().until().plusDays(1);
        return today.datesUntil(end)
                .filter(day -> reminds(file, day))
                .findFirst()
                .orElse(end);
    }

    private static Waiting keeper(String task, Inquiry it, LocalDate since, int days) {
        return somebody(Party.KEEPER, task, it, since, days);
    }

    private static Waiting somebody(Party party, String task, Inquiry it, LocalDate since, int days) {
        return DisclosureRules.until(party, task, since, days, it.until(), FROM_THIRD_PARTIES_AFTER_CONSENT);
    }

    private static Optional<Sentence> no(String why) {
        return Optional.of(Sentence.of("exchange.closed." + why));
    }
}
