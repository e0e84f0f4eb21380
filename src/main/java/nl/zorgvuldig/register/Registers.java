package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The door to the register of processing: what the modules say they keep, completed with what who
/// watches over data wrote, the terms that hold, and the processors. Each state is kept when it is
/// another than the one before.
@Component
@Upholds(POLICY_FOR_EVERYONE)
public final class Registers {
    private final RegisterTexts store;
    private final SnapshotStore states;
    private final Processors processors;
    private final Schedules schedules;
    private final Schools schools;
    private final ContactBook contacts;
    private final List<HoldsPersonalData> holders;
    private final Languages languages;
    private final RegisterLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    Registers(
            RegisterTexts store,
            SnapshotStore states,
            Processors processors,
            Schedules schedules,
            Schools schools,
            ContactBook contacts,
            List<HoldsPersonalData> holders,
            Languages languages,
            RegisterLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.states = states;
        this.processors = processors;
        this.schedules = schedules;
        this.schools = schools;
        this.contacts = contacts;
        this.holders = List.copyOf(holders);
        this.languages = languages;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// By whom of the board the state that holds was signed off, and when.
    public record Approved(PersonId by, Instant at) {}

    public List<Activity> activities() {
        return Activities.of(holders);
    }

    /// The register as it is now, in the words of a language, with who watches over data by name.
    public List<Entry> current(Words words) {
        return entries(words, contacts.find(Contact.DATA_PROTECTION_OFFICER));
    }

    /// The register as it is kept: without the name of anybody, which no database holds in the
    /// clear.
    public List<Entry> kept() {
        return entries(languages.in(Language.DUTCH), Contact.DATA_PROTECTION_OFFICER);
    }

    /// A state that was kept, to be read: with the name of who watches over data now.
    public List<Entry> named(Snapshot state) {
        Words words = languages.in(Language.DUTCH);
        String what = words.say("register.field.officer");
        String said = RegisterWords.reach(contacts.find(Contact.DATA_PROTECTION_OFFICER), words);
        return state.entries().stream()
                .map(one -> one.what().equals(what) ? new Entry(one.part(), one.what(), said) : one)
                .toList();
    }

    private List<Entry> entries(Words words, Contact officer) {
        return asProgram(() -> work.readApart(Act.MAINTAIN, () -> words(words, officer)))
                .entries(activities());
    }

    /// As [#current], for who has not signed in: that of the only board there is. Empty with none
    /// or several.
    public Optional<List<Entry>> forEveryone(Words words) {
        if (Acting.someone()) {
            return Optional.of(current(words));
        }
        List<BoardId> all = boards.all();
        return all.size() == 1
                ? Optional.of(boards.program(all.getFirst()).call(() -> current(words)))
                : Optional.empty();
    }

    /// What an activity is called, in the words of a language.
    public String title(Activity one, Words words) {
        return words.say("register.module." + one.module()) + ": " + words.say(one.purpose());
    }

    public ActivityText text(Activity one) {
        return work.read(Act.BROWSE, store::texts).getOrDefault(one.purpose(), ActivityText.none(one.purpose()));
    }

    /// What who watches over data says of an activity. The same as the newest changes nothing.
    public Outcome<Nothing> write(ActivityText wish) {
        ActivityText before = work.read(RegisterActs.KEEP_REGISTER, store::texts)
                .getOrDefault(wish.activity(), ActivityText.none(wish.activity()));
        Optional<Objection> tooLong = FreeText.length("recipients", wish.recipients(), ProcessorRules.LONG)
                .or(() -> FreeText.length("transfers", wish.transfers(), ProcessorRules.LONG))
                .or(() -> FreeText.length("measures", wish.measures(), ProcessorRules.LONG));
        if (tooLong.isPresent()) {
            return Outcome.rejected(tooLong.get());
        }
        if (before.says(wish)) {
            return Outcome.done();
        }
        ActivityText fresh = new ActivityText(
                wish.activity(), before.version() + 1, wish.recipients(), wish.transfers(), wish.measures());
        log.done(RegisterActs.KEEP_REGISTER, "text");
        return work.write(RegisterActs.KEEP_REGISTER, () -> store.add(fresh, clock.instant())) == 1
                ? Outcome.done()
                : Outcome.conflict();
    }

    /// Keeps the state of now, when it is another than the one kept before. May be repeated.
    ///
    /// @return the state that holds
    public Snapshot keep() {
        List<Entry> entries = kept();
        Instant now = clock.instant();
        return asProgram(() -> {
            Optional<Snapshot> before = work.readApart(Act.MAINTAIN, () -> states.findBefore(now.plusSeconds(1)));
            if (before.filter(one -> one.entries().equals(entries)).isPresent()) {
                return before.get();
            }
            Snapshot fresh = new Snapshot(Id.next(clock), now, entries);
            log.done(RegisterActs.KEEP_REGISTER, "snapshot");
            work.change(Act.MAINTAIN, () -> states.add(fresh, hash(entries)));
            return fresh;
        });
    }

    /// When it changed, newest first; nothing for who may not read it.
    public List<Instant> listTaken() {
        return work.read(Act.BROWSE, states::listTaken);
    }

    /// What is different at the end of a day from how it was at the end of another.
    public List<Difference.Change> between(LocalDate from, LocalDate until) {
        return Difference.between(at(from), at(until));
    }

    private List<Entry> at(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
        return work.read(Act.BROWSE, () -> states.findBefore(end))
                .map(Snapshot::entries)
                .orElse(List.of());
    }

    public Optional<Approved> approval(UUID snapshot) {
        return work.read(Act.BROWSE, () -> states.findApproval(snapshot)).map(one -> new Approved(one.by(), one.at()));
    }

    /// The board signs off the state it read. Another one, that came since, is not signed.
    ///
    /// @param read the state that was on the page
    public List<Objection> approve(UUID read) {
        if (!keep().id().equals(read)) {
            return List.of(new Objection("read", Sentence.of("register.no.newer")));
        }
        log.done(RegisterActs.APPROVE_REGISTER, "approved");
        work.write(RegisterActs.APPROVE_REGISTER, () -> states.approve(read, clock.instant()));
        return List.of();
    }

    private RegisterWords words(Words words, Contact officer) {
        Map<String, ActivityText> texts = store.texts();
        return new RegisterWords(
                schools.findBoardName().orElse(""),
                store.controller(),
                officer,
                texts,
                schedules.current(),
                processors.read().stream().filter(Processors.Line::runs).toList(),
                words);
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }

    static byte[] hash(List<Entry> entries) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Entry.write(entries).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
