package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what can be asked of third parties, and when an answer is accepted. Facts in,
/// decision out; the database checks the same independently (`exchange.may_come`).
///
/// @param answers of the legal representatives; they determine whose turn it is, not the state
public record InquiryRules(ConsentCaseAnswers answers)
        implements CaseRules<InquiryCaseFile, InquiryEvent, InquiryState> {
    /// The rules where the answers do not matter.
    public static final InquiryRules RULES = new InquiryRules(ConsentCaseAnswers.NONE);

    static final int MOST_FILES = 5;
    public static final int MOST_MISTAKEN = 5;

    /// Days after which the recipient is reminded, once.
    static final int PATIENCE = 14;

    /// Events that cannot come before sending.
    private static final Set<Class<? extends InquiryEvent>> AFTER_SENT = Set.of(
            InquiryEvent.Read.class,
            InquiryEvent.Mistaken.class,
            InquiryEvent.Reminded.class,
            InquiryEvent.Filed.class);

    @Override
    public InquiryState begin(InquiryCaseFile file) {
        return InquiryState.WAITING;
    }

    @Override
    public InquiryState after(InquiryCaseFile file, InquiryState before, InquiryEvent event) {
        return switch (event) {
            case InquiryEvent.Sent _ -> InquiryState.SENT;
            case InquiryEvent.Filed _ -> InquiryState.ANSWERED;
            case InquiryEvent.Stopped _ -> InquiryState.STOPPED;
            case InquiryEvent.Ended _ -> InquiryState.ENDED;
            case InquiryEvent.Asked _, InquiryEvent.Read _, InquiryEvent.Mistaken _, InquiryEvent.Reminded _ -> before;
        };
    }

    /// Why the event is not possible, judging by the history alone.
    @Override
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Optional<Sentence> whyNot(InquiryCaseFile file, Class<? extends InquiryEvent> event, LocalDate today) {
        InquiryState state = file.state();
        if (state.over()) {
            return Optional.of(Sentence.of("exchange.no." + state.code()));
        }
        boolean past = today.isAfter(file.request().until());
        if (event == InquiryEvent.Ended.class) {
            return past ? Optional.empty() : Optional.of(Sentence.of("exchange.no.not_past"));
        }
        if (past) {
            return Optional.of(Sentence.of("exchange.no.ended"));
        }
        if (!AFTER_SENT.contains(event)) {
            return Optional.empty();
        }
        return unsent(file).or(() -> event == InquiryEvent.Filed.class ? full(file) : Optional.empty());
    }

    private static Optional<Sentence> unsent(InquiryCaseFile file) {
        return file.last(InquiryEvent.Sent.class).isEmpty()
                ? Optional.of(Sentence.of("exchange.no.enter"))
                : Optional.empty();
    }

    private static Optional<Sentence> full(InquiryCaseFile file) {
        return file.count(InquiryEvent.Filed.class) >= MOST_FILES ? no("enough") : Optional.empty();
    }

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

    /// Why it cannot be sent now; empty when it can.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> whyNotSend(InquiryCaseFile file, BasisValidity support, LocalDate today) {
        return RULES.whyNot(file, InquiryEvent.Sent.class, today)
                .or(() -> support instanceof BasisValidity.Fails(Sentence because)
                        ? Optional.of(because)
                        : Optional.empty());
    }

    /// Why an answer on paper cannot be entered now.
    ///
    /// @param document its id, so that entering the same document again adds no second one
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public static Optional<Sentence> whyNotEnter(
            InquiryFile file, DocumentId document, BasisValidity support, LocalDate today) {
        boolean before = file.history().stream()
                .anyMatch(recorded -> recorded.event().filed().equals(Optional.of(document)));
        return whyNotSend(file, support, today).or(() -> unsent(file)).or(() -> before ? Optional.empty() : full(file));
    }

    /// Why this link accepts no answer and shows no letter.
    ///
    /// @param link the number of the event with which the link was sent
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public static Optional<Sentence> closed(InquiryFile file, int link, BasisValidity support, LocalDate today) {
        if (file.state() == InquiryState.ENDED || today.isAfter(file.request().until())) {
            return no("ended");
        }
        if (file.state() == InquiryState.STOPPED
                || file.last(InquiryEvent.Sent.class).isEmpty()
                || support instanceof BasisValidity.Fails) {
            return no("asked_no_more");
        }
        if (file.last(InquiryEvent.Sent.class).orElseThrow().number() != link) {
            return no("replaced");
        }
        return full(file);
    }

    /// Whether the code can still be tried.
    public static boolean triesLeft(InquiryFile file) {
        return file.sinceSent(InquiryEvent.Mistaken.class) < MOST_MISTAKEN;
    }

    /// Whether the recipient is to be reminded today.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    static boolean reminds(InquiryCaseFile file, LocalDate today) {
        return file.state() == InquiryState.SENT
                && file.request().way() == Inquiry.Way.MAIL
                && file.last(InquiryEvent.Reminded.class).isEmpty()
                && file.last(InquiryEvent.Sent.class)
                        .filter(event ->
                                !today.isBefore(SchoolDay.of(event.at()).plusDays(PATIENCE)))
                        .isPresent();
    }

    /// The awaited action, until its last day; after that the program ends it. The recipient is a
    /// third party and has no duty: once sent, it awaits the day of the reminder, then its last
    /// day. A refusal does not stop it by itself.
    @Override
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public AwaitedAction waiting(InquiryCaseFile file, LocalDate today) {
        InquiryTerms it = file.request();
        InquiryState state = file.state();
        if (state.over()) {
            return new AwaitedAction.Nobody();
        }
        if (today.isAfter(it.until())) {
            return new AwaitedAction.Day(it.until().plusDays(1));
        }
        LocalDate prepared = SchoolDay.of(it.at());
        LocalDate answered = answers.latest().filter(prepared::isBefore).orElse(prepared);
        if (answers.refused()) {
            return keeper("exchange.task.ask_stop", it, answered, DisclosureRules.STOPPING);
        }
        if (!answers.missing().isEmpty()) {
            return somebody(CaseParty.DECIDERS, "exchange.task.ask_answer", it, prepared, DisclosureRules.MOST_DAYS);
        }
        return switch (state) {
            case WAITING ->
                keeper(
                        answers.decision().effective() ? "exchange.task.ask" : "exchange.task.ask_stuck",
                        it,
                        answered,
                        DisclosureRules.SENDING);
            case SENT ->
                new AwaitedAction.Day(
                        answers.decision().effective()
                                ? next(file, today)
                                : it.until().plusDays(1));
            case ANSWERED -> new AwaitedAction.Day(it.until().plusDays(1));
            case STOPPED, ENDED -> new AwaitedAction.Nobody();
        };
    }

    /// The day of the reminder, if there is one before its last day.
    private static LocalDate next(InquiryCaseFile file, LocalDate today) {
        LocalDate end = file.request().until().plusDays(1);
        return today.datesUntil(end)
                .filter(day -> reminds(file, day))
                .findFirst()
                .orElse(end);
    }

    private static AwaitedAction keeper(String task, InquiryTerms it, LocalDate since, int days) {
        return somebody(CaseParty.KEEPER, task, it, since, days);
    }

    private static AwaitedAction somebody(CaseParty party, String task, InquiryTerms it, LocalDate since, int days) {
        return DisclosureRules.waitingUntil(party, task, since, days, it.until(), FROM_THIRD_PARTIES_AFTER_CONSENT);
    }

    private static Optional<Sentence> no(String why) {
        return Optional.of(Sentence.of("exchange.closed." + why));
    }
}
