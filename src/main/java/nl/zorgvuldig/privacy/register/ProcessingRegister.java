package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

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
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.register.processing.ProcessingActivities;
import nl.zorgvuldig.privacy.register.processing.ProcessingActivity;
import nl.zorgvuldig.privacy.register.processing.RegisterDifference;
import nl.zorgvuldig.privacy.register.processing.RegisterSnapshotStore;
import nl.zorgvuldig.privacy.register.processing.RegisterTextStore;
import nl.zorgvuldig.privacy.register.processing.RegisterWriter;
import nl.zorgvuldig.privacy.register.processors.DataProcessors;
import nl.zorgvuldig.privacy.register.processors.ProcessorRules;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// The register of processing activities: what the modules declare they keep, completed with the
/// texts of the data protection officer, the retention terms in force, and the processors. A
/// snapshot is stored whenever it differs from the previous one.
@Component
@Upholds(POLICY_FOR_EVERYONE)
public final class ProcessingRegister {
    private final RegisterTextStore store;
    private final RegisterSnapshotStore states;
    private final DataProcessors processors;
    private final RetentionSchedules schedules;
    private final Schools schools;
    private final ContactDirectory contacts;
    private final List<PersonalDataHolder> holders;
    private final MessageCatalog languages;
    private final RegisterLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ProcessingRegister(
            RegisterTextStore store,
            RegisterSnapshotStore states,
            DataProcessors processors,
            RetentionSchedules schedules,
            Schools schools,
            ContactDirectory contacts,
            List<PersonalDataHolder> holders,
            MessageCatalog languages,
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

    /// Who signed off the current snapshot for the board, and when.
    public record Approved(PersonId by, Instant at) {}

    public List<ProcessingActivity> activities() {
        return ProcessingActivities.of(holders);
    }

    /// The current register in one language, with the data protection officer by name.
    public List<RegisterEntry> current(LocalizedMessages words) {
        return entries(words, contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }

    /// The register as stored: without names, since no database holds a name in the clear.
    public List<RegisterEntry> kept() {
        return entries(languages.in(Language.DUTCH), RoleContact.DATA_PROTECTION_OFFICER);
    }

    /// A stored snapshot for reading: with the name of the present data protection officer.
    public List<RegisterEntry> named(RegisterSnapshot state) {
        LocalizedMessages words = languages.in(Language.DUTCH);
        String what = words.say("register.field.officer");
        String said = RegisterWriter.reach(contacts.find(RoleContact.DATA_PROTECTION_OFFICER), words);
        return state.entries().stream()
                .map(entry -> entry.what().equals(what) ? new RegisterEntry(entry.part(), entry.what(), said) : entry)
                .toList();
    }

    private List<RegisterEntry> entries(LocalizedMessages words, RoleContact officer) {
        return asProgram(() -> work.readApart(Act.MAINTAIN, () -> words(words, officer)))
                .entries(activities());
    }

    /// As [#current], for a visitor who has not signed in: the register of the only board. Empty
    /// with none or several.
    public Optional<List<RegisterEntry>> forEveryone(LocalizedMessages words) {
        if (Acting.someone()) {
            return Optional.of(current(words));
        }
        List<BoardId> all = boards.all();
        return all.size() == 1
                ? Optional.of(boards.program(all.getFirst()).call(() -> current(words)))
                : Optional.empty();
    }

    /// The title of an activity in one language.
    public String title(ProcessingActivity activity, LocalizedMessages words) {
        return words.say("register.module." + activity.module()) + ": " + words.say(activity.purpose());
    }

    public ProcessingActivityText text(ProcessingActivity activity) {
        return work.read(Act.BROWSE, store::texts)
                .getOrDefault(activity.purpose(), ProcessingActivityText.none(activity.purpose()));
    }

    /// Records what the data protection officer adds about an activity. Repeating the newest
    /// changes nothing.
    public Outcome<Nothing> write(ProcessingActivityText wish) {
        ProcessingActivityText before = work.read(RegisterActs.KEEP_REGISTER, store::texts)
                .getOrDefault(wish.activity(), ProcessingActivityText.none(wish.activity()));
        Optional<Objection> tooLong = FreeText.length("recipients", wish.recipients(), ProcessorRules.LONG)
                .or(() -> FreeText.length("transfers", wish.transfers(), ProcessorRules.LONG))
                .or(() -> FreeText.length("measures", wish.measures(), ProcessorRules.LONG));
        if (tooLong.isPresent()) {
            return Outcome.rejected(tooLong.get());
        }
        if (before.says(wish)) {
            return Outcome.done();
        }
        ProcessingActivityText fresh = new ProcessingActivityText(
                wish.activity(), before.version() + 1, wish.recipients(), wish.transfers(), wish.measures());
        log.done(RegisterActs.KEEP_REGISTER, "text");
        return work.write(RegisterActs.KEEP_REGISTER, () -> store.add(fresh, clock.instant())) == 1
                ? Outcome.done()
                : Outcome.conflict();
    }

    /// Stores a snapshot when the register differs from the last one. Idempotent.
    ///
    /// @return the snapshot in force
    public RegisterSnapshot keep() {
        List<RegisterEntry> entries = kept();
        Instant now = clock.instant();
        return asProgram(() -> {
            Optional<RegisterSnapshot> before =
                    work.readApart(Act.MAINTAIN, () -> states.findBefore(now.plusSeconds(1)));
            if (before.filter(snapshot -> snapshot.entries().equals(entries)).isPresent()) {
                return before.get();
            }
            RegisterSnapshot fresh = new RegisterSnapshot(Id.next(clock), now, entries);
            log.done(RegisterActs.KEEP_REGISTER, "snapshot");
            work.change(Act.MAINTAIN, () -> states.add(fresh, hash(entries)));
            return fresh;
        });
    }

    /// When the register changed, newest first; empty for somebody who may not read it.
    public List<Instant> listTaken() {
        return work.read(Act.BROWSE, states::listTaken);
    }

    /// The differences between the end of one day and the end of another.
    public List<RegisterDifference.Change> between(LocalDate from, LocalDate until) {
        return RegisterDifference.between(at(from), at(until));
    }

    private List<RegisterEntry> at(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
        return work.read(Act.BROWSE, () -> states.findBefore(end))
                .map(RegisterSnapshot::entries)
                .orElse(List.of());
    }

    public Optional<Approved> approval(UUID snapshot) {
        return work.read(Act.BROWSE, () -> states.findApproval(snapshot))
                .map(approval -> new Approved(approval.by(), approval.at()));
    }

    /// Signs off, for the board, the snapshot that was read. A snapshot that came since is not
    /// signed.
    ///
    /// @param read the snapshot on the page
    public List<Objection> approve(UUID read) {
        if (!keep().id().equals(read)) {
            return List.of(new Objection("read", Sentence.of("register.no.newer")));
        }
        log.done(RegisterActs.APPROVE_REGISTER, "approved");
        work.write(RegisterActs.APPROVE_REGISTER, () -> states.approve(read, clock.instant()));
        return List.of();
    }

    private RegisterWriter words(LocalizedMessages words, RoleContact officer) {
        Map<String, ProcessingActivityText> texts = store.texts();
        return new RegisterWriter(
                schools.findBoardName().orElse(""),
                store.controller(),
                officer,
                texts,
                schedules.current(),
                processors.read().stream().filter(DataProcessors.Line::runs).toList(),
                words);
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }

    static byte[] hash(List<RegisterEntry> entries) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(RegisterEntry.write(entries).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
