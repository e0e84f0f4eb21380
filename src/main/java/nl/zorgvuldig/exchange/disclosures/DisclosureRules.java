package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what can be disclosed, and for what can be done with a disclosure when. Facts in,
/// decision out.
///
/// @param answers of the legal representatives, for a disclosure that rests on consent; they
/// determine
///     whose turn it is, not the state
/// @param support whether the basis holds
public record DisclosureRules(ConsentCaseAnswers answers, BasisValidity support)
        implements CaseRules<DisclosureCaseFile, DisclosureEvent, DisclosureState> {
    /// The rules where the answers do not matter.
    public static final DisclosureRules RULES =
            new DisclosureRules(ConsentCaseAnswers.NONE, new BasisValidity.Stands());

    /// Characters.
    public static final int LONGEST_NAME = 120;

    public static final int LONGEST_WORDS = 500;

    /// Of what was said.
    public static final int LONGEST_REPORT = 1_000;

    public static final int LONGEST_MASK = 5_000;

    /// Most days that a package can be opened, from the day on which it was prepared.
    public static final int MOST_DAYS = 92;

    /// Days in which the items are chosen, or shown to the legal representatives: the dossier goes
    /// on meanwhile, and a draft gets outdated.
    static final int PREPARING = 14;

    /// Days in which the head has the package made of what the legal representatives saw: a school
    /// week, before the dossier goes on.
    static final int MAKING = 7;

    /// Days from the last consent, or from when the package was made, in which it is sent: a
    /// school week, since the recipient waits for it. The same for an inquiry.
    public static final int SENDING = 7;

    /// Days from a refusal in which the head stops it: a school week, since whoever refused
    /// regards it as over. The same for an inquiry.
    public static final int STOPPING = 7;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[a-zA-Z]{2,24}");
    /// States in which the items are fixed and the package is not made yet.
    private static final Set<DisclosureState> SHOWN = Set.of(DisclosureState.INSPECTED, DisclosureState.DEMANDED);

    private static final Set<DisclosureState> MADE =
            Set.of(DisclosureState.FIXED, DisclosureState.SENT, DisclosureState.OPENED);
    private static final Set<DisclosureState> GONE = Set.of(DisclosureState.SENT, DisclosureState.OPENED);

    /// Objections to preparing it like this; at most one per field.
    ///
    /// @param on the grounds that are on
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(DisclosureWish wish, Set<LegalGround> on, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        name("organisation", wish.recipient().organisation()).ifPresent(objections::add);
        name("person", wish.recipient().person()).ifPresent(objections::add);
        email(wish.recipient().email()).ifPresent(objections::add);
        words("aim", wish.aim()).ifPresent(objections::add);
        ground(wish.basis(), on).ifPresent(objections::add);
        until(wish.until(), today).ifPresent(objections::add);
        if (wish.items().isEmpty()) {
            objections.add(no("items", "exchange.objection.items"));
        }
        return objections;
    }

    /// Objections to recording what was given without the program; at most one per field. Any ground
    /// will do: it was given already, and what is not recorded, nobody can look at.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static List<Objection> objections(PastDisclosureWish wish, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (wish.ground().isEmpty()) {
            objections.add(no("ground", "exchange.objection.ground"));
        }
        name("organisation", wish.organisation()).ifPresent(objections::add);
        name("person", wish.person()).ifPresent(objections::add);
        if (wish.on()
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(MOST_DAYS)))
                .isEmpty()) {
            objections.add(no("on", "exchange.objection.given_on", today.minusDays(MOST_DAYS)));
        }
        FreeText.check("report", wish.report(), LONGEST_REPORT, Sentence.of("exchange.objection.report"))
                .ifPresent(objections::add);
        return objections;
    }

    public static Optional<Objection> name(String field, String text) {
        return FreeText.check(field, text, LONGEST_NAME, Sentence.of("exchange.objection." + field));
    }

    public static Optional<Objection> email(String text) {
        return text.length() <= LONGEST_NAME && EMAIL.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(no("email", "exchange.objection.email"));
    }

    public static Optional<Objection> words(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS, Sentence.of("exchange.objection." + field));
    }

    /// Objection to the text that replaces an item.
    static Optional<Objection> mask(String text) {
        return FreeText.check("text", text, LONGEST_MASK, Sentence.of("exchange.objection.text"));
    }

    /// Objection to an optional text.
    static Optional<Objection> remark(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS);
    }

    /// Objection to a text for a third party that names another child or gives contact details of
    /// a parent.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Objection> named(String field, ThirdPartyNames.Mention mention) {
        return mention.objection(field, "exchange.objection.names_parent", "exchange.objection.names_child");
    }

    /// Objections to the recipient's details, which the legal representatives read. A recipient
    /// may have the same name as a child of the school, so only contact details of a parent count.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public static List<Objection> reaching(ExchangeRecipient other, ThirdPartyNames strangers) {
        return Stream.of(
                        reaching("organisation", strangers.in(other.organisation())),
                        reaching("person", strangers.in(other.person())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> reaching(String field, ThirdPartyNames.Mention mention) {
        return mention.reaching(field, "exchange.objection.names_parent");
    }

    private static Optional<Objection> ground(Optional<DisclosureBasis> basis, Set<LegalGround> on) {
        if (basis.isEmpty()) {
            return Optional.of(no("ground", "exchange.objection.ground"));
        }
        return switch (basis.get()) {
            case DisclosureBasis.Consent _ -> Optional.empty();
            case DisclosureBasis.Law(LegalGround ground) -> {
                if (!ground.ofDossier()) {
                    yield Optional.of(no("ground", "exchange.objection.ground_no_dossier"));
                }
                yield on.contains(ground)
                        ? Optional.empty()
                        : Optional.of(no("ground", "exchange.objection.ground_off"));
            }
        };
    }

    public static Optional<Objection> until(Optional<LocalDate> until, LocalDate today) {
        return until.filter(day -> day.isAfter(today))
                        .filter(day -> !day.isAfter(today.plusDays(MOST_DAYS)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(no("until", "exchange.objection.until", today.plusDays(MOST_DAYS)));
    }

    @Override
    public DisclosureState begin(DisclosureCaseFile file) {
        return DisclosureState.DRAFT;
    }

    @Override
    public DisclosureState after(DisclosureCaseFile file, DisclosureState before, DisclosureEvent event) {
        return switch (event) {
            case DisclosureEvent.Inspected _ -> DisclosureState.INSPECTED;
            case DisclosureEvent.Demanded _ -> DisclosureState.DEMANDED;
            case DisclosureEvent.Fixed _ -> DisclosureState.FIXED;
            case DisclosureEvent.Sent _ -> DisclosureState.SENT;
            case DisclosureEvent.AlreadyGiven _ -> DisclosureState.ALREADY_GIVEN;
            case DisclosureEvent.Opened _ -> DisclosureState.OPENED;
            case DisclosureEvent.Stopped _ -> DisclosureState.STOPPED;
            case DisclosureEvent.Ended _ -> DisclosureState.ENDED;
            case DisclosureEvent.Asked _, DisclosureEvent.Mistaken _, DisclosureEvent.Corrected _ -> before;
        };
    }

    /// Why the event is not possible, judging by the history alone. The recipient is told of
    /// corrections even when the disclosure is over.
    @Override
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Optional<Sentence> whyNot(DisclosureCaseFile file, Class<? extends DisclosureEvent> event, LocalDate today) {
        if (event == DisclosureEvent.Corrected.class) {
            return unless(file.last(DisclosureEvent.Opened.class).isPresent(), "exchange.no.unopened");
        }
        boolean past = today.isAfter(file.request().until());
        if (event == DisclosureEvent.Ended.class) {
            return over(file.state()).or(() -> unless(past, "exchange.no.not_past"));
        }
        if (event == DisclosureEvent.Stopped.class) {
            return over(file.state());
        }
        return closed(file, today).or(() -> order(file, event));
    }

    private static Optional<Sentence> order(DisclosureCaseFile file, Class<? extends DisclosureEvent> event) {
        DisclosureTerms it = file.request();
        DisclosureState state = file.state();
        boolean draft = state == DisclosureState.DRAFT;
        if (event == DisclosureEvent.Inspected.class) {
            return unless(draft && needsInspection(it), "exchange.no.inspect");
        }
        if (event == DisclosureEvent.Demanded.class) {
            return unless(draft && needsDemand(it), "exchange.no.demand");
        }
        if (event == DisclosureEvent.Fixed.class) {
            return unless(
                    SHOWN.contains(state) || draft && !needsInspection(it) && !needsDemand(it), "exchange.no.fix");
        }
        if (event == DisclosureEvent.Sent.class && MADE.contains(state)) {
            return unless(demanded(file), "exchange.no.send_demand");
        }
        return event == DisclosureEvent.Opened.class || event == DisclosureEvent.Mistaken.class
                ? unless(GONE.contains(state), "exchange.closed.stopped")
                : unless(MADE.contains(state), "exchange.no.send");
    }

    /// Why nobody can decide about an item now; empty when it is possible.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> whyNotDecide(DisclosureCaseFile file, LocalDate today) {
        return closed(file, today).or(() -> unless(file.state() == DisclosureState.DRAFT, "exchange.no.decide"));
    }

    private static Optional<Sentence> closed(DisclosureCaseFile file, LocalDate today) {
        return over(file.state()).or(() -> unless(!today.isAfter(file.request().until()), "exchange.no.ended"));
    }

    private static Optional<Sentence> over(DisclosureState state) {
        return state.over() ? Optional.of(Sentence.of("exchange.no." + state.code())) : Optional.empty();
    }

    private static Optional<Sentence> unless(boolean can, String because) {
        return can ? Optional.empty() : Optional.of(Sentence.of(because));
    }

    /// The awaited action, until its last day; after that the program ends it. The recipient is a
    /// third party and has no duty: once sent, it awaits its last day, and the answers of people
    /// who have become legal representatives since.
    @Override
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public AwaitedAction waiting(DisclosureCaseFile file, LocalDate today) {
        DisclosureTerms it = file.request();
        DisclosureState state = file.state();
        if (state.over()) {
            return new AwaitedAction.Nobody();
        }
        if (today.isAfter(it.until())) {
            return ended(it);
        }
        LocalDate prepared = SchoolDay.of(it.at());
        return switch (state) {
            case DRAFT ->
                somebody(
                        CaseParty.PROPOSER,
                        needsInspection(it)
                                ? "exchange.task.inspect"
                                : needsDemand(it) ? "exchange.task.demand" : "exchange.task.prepare",
                        it,
                        prepared,
                        PREPARING);
            case INSPECTED ->
                keeper(
                        "exchange.task.make",
                        it,
                        day(file, DisclosureEvent.Inspected.class).orElse(prepared),
                        MAKING);
            case DEMANDED ->
                keeper(
                        "exchange.task.make_demanded",
                        it,
                        day(file, DisclosureEvent.Demanded.class).orElse(prepared),
                        MAKING);
            case FIXED ->
                demanded(file)
                        ? fixed(it, day(file, DisclosureEvent.Fixed.class).orElse(prepared))
                        : keeper(
                                "exchange.task.give_stuck",
                                it,
                                day(file, DisclosureEvent.Fixed.class).orElse(prepared),
                                SENDING);
            case SENT, OPENED ->
                it.basis() instanceof DisclosureBasis.Consent
                                && !answers.refused()
                                && !answers.missing().isEmpty()
                        ? answer(it, day(file, DisclosureEvent.Fixed.class).orElse(prepared))
                        : ended(it);
            case STOPPED, ENDED, ALREADY_GIVEN -> new AwaitedAction.Nobody();
        };
    }

    /// An action awaited alongside that of the preparer: for a draft that parents need not see
    /// first, the head alone can have the package made, within the same days.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static AwaitedAction making(DisclosureCaseFile file, LocalDate today) {
        DisclosureTerms it = file.request();
        return file.state() == DisclosureState.DRAFT && file.can(DisclosureEvent.Fixed.class, today)
                ? keeper("exchange.task.make_draft", it, SchoolDay.of(it.at()), PREPARING)
                : new AwaitedAction.Nobody();
    }

    private AwaitedAction fixed(DisclosureTerms it, LocalDate made) {
        LocalDate answered = answers.latest().filter(made::isBefore).orElse(made);
        return switch (it.basis()) {
            case DisclosureBasis.Consent _
            when answers.refused() -> keeper("exchange.task.give_stop", it, answered, STOPPING);
            case DisclosureBasis.Consent _ when !answers.missing().isEmpty() -> answer(it, made);
            case DisclosureBasis.Consent _, DisclosureBasis.Law _ ->
                switch (support) {
                    case BasisValidity.Stands _ -> keeper("exchange.task.give", it, answered, SENDING);
                    case BasisValidity.Fails _ -> keeper("exchange.task.give_stuck", it, answered, SENDING);
                };
        };
    }

    private static AwaitedAction ended(DisclosureTerms it) {
        return new AwaitedAction.Day(it.until().plusDays(1));
    }

    private static AwaitedAction answer(DisclosureTerms it, LocalDate made) {
        return somebody(CaseParty.DECIDERS, "exchange.task.give_answer", it, made, MOST_DAYS);
    }

    private static AwaitedAction keeper(String task, DisclosureTerms it, LocalDate since, int days) {
        return somebody(CaseParty.KEEPER, task, it, since, days);
    }

    private static AwaitedAction somebody(CaseParty party, String task, DisclosureTerms it, LocalDate since, int days) {
        return waitingUntil(party, task, since, days, it.until(), TO_THIRD_PARTIES_AFTER_CONSENT);
    }

    /// @param last its own last day, after which nobody has to act and it continues by itself
    public static AwaitedAction waitingUntil(
            CaseParty party, String task, LocalDate since, int days, LocalDate last, Clause clause) {
        LocalDate until = since.plusDays(days).isBefore(last) ? since.plusDays(days) : last;
        return new AwaitedAction.Somebody(party, task, since, until.isBefore(since) ? since : until, clause)
                .unless(last.plusDays(1));
    }

    private static Optional<LocalDate> day(DisclosureCaseFile file, Class<? extends DisclosureEvent> kind) {
        return file.last(kind).map(RecordedEvent::at).map(SchoolDay::of);
    }

    /// Whether parents must see it first: a transfer report to the next school.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public static boolean needsInspection(DisclosureTerms disclosure) {
        return disclosure.basis().equals(new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL));
    }

    /// Whether a demand on paper must be recorded first (Sv art. 126nc to 126nf).
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public static boolean needsDemand(DisclosureTerms disclosure) {
        return disclosure.basis().equals(new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE));
    }

    /// Whether the demand was recorded, where one is needed. It was not for a package that was made
    /// before the program asked for it.
    private static boolean demanded(DisclosureCaseFile file) {
        return !needsDemand(file.request())
                || file.last(DisclosureEvent.Demanded.class).isPresent();
    }

    /// Objections to recording that it was seen: it cannot have been seen before its last change.
    ///
    /// @param on the day on which the legal representatives saw it
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public static List<Objection> inspected(
            DisclosureFile file, Optional<LocalDate> on, String remarks, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        LocalDate changed = lastChanged(file);
        if (on.isEmpty() || on.get().isAfter(today) || on.get().isBefore(changed)) {
            objections.add(no("on", "exchange.objection.on", changed));
        }
        remark("remarks", remarks).ifPresent(objections::add);
        return objections;
    }

    /// The day on which it was prepared, or on which an item was last decided about.
    private static LocalDate lastChanged(DisclosureFile file) {
        return Stream.concat(
                        Stream.of(file.request().at()), file.items().stream().map(DisclosureItem::at))
                .max(Instant::compareTo)
                .map(SchoolDay::of)
                .orElseThrow();
    }

    public static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
