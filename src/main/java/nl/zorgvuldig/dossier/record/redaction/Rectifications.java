package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.EndedEntryKeys;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Rewrites entries of which words should not be in a dossier ([RedactionRules]): the head writes the version that
/// stays, and those before it leave the dossier. What was incorrect is closed to everybody else until it cannot be
/// brought to court any more; everything else goes at once, with its keys.
@Component
public final class Rectifications {
    private static final String TEXT = "text";
    private static final String GROUND = "ground";

    private final RectificationStore store;
    private final DossierStore entries;
    private final ClosedVersionStore closed;
    private final RedactionChecks checks;
    private final EndedEntryKeys keys;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Rectifications(
            RectificationStore store,
            DossierStore entries,
            ClosedVersionStore closed,
            RedactionChecks checks,
            EndedEntryKeys keys,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.closed = closed;
        this.checks = checks;
        this.keys = keys;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What the head is about to rewrite.
    ///
    /// @param objection why it cannot be rewritten now, on any ground
    /// @param requests that it may be rewritten for
    public record Pending(Entry newest, Optional<Sentence> objection, List<RedactionRequests.Granted> requests) {}

    /// What the head writes instead. `toString` gives `[sealed]`.
    ///
    /// @param seen the version that the head saw
    /// @param request the granted request that it is done for
    public record NewWords(
            int seen, LocalDate happenedOn, String text, RedactionGround ground, Optional<UUID> request) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Leaves the key unused. Empty when there is no such entry.
    public Optional<Pending> find(Granted<PupilId> key, EntryId entry) {
        PupilId pupil = key.target();
        return newest(pupil, entry)
                .map(newest -> new Pending(
                        newest,
                        RedactionRules.objection(facts(key, newest, newest.version()), RedactionGround.INCORRECT),
                        checks.granted(pupil)));
    }

    /// What was rewritten for a request, oldest first, for who may see the request.
    public List<Rectification> ofRequest(UUID request) {
        return checks.asProgram(() -> store.ofRequest(request));
    }

    /// Rewrites an entry. The same form again changes nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<Nothing> rewrite(Granted<PupilId> key, EntryId entry, NewWords words) {
        PupilId pupil = key.use(DossierActs.REDACT);
        if (words.request().isPresent()
                && !checks.granted(pupil, words.request().get())) {
            return rejected(new Objection("request", Sentence.of("dossier.redact.no.request")));
        }
        Optional<Entry> newest = newest(pupil, entry);
        if (newest.isEmpty()) {
            return Outcome.notFound();
        }
        if (written(key, newest.get(), words)) {
            return Outcome.done(Nothing.NOTHING);
        }
        Optional<Objection> objection = objection(key, newest.get(), words);
        if (objection.isPresent()) {
            return rejected(objection.get());
        }
        Outcome<List<UUID>> outcome =
                work.once(DossierActs.REDACT, () -> rewrite(key, pupil, newest.get(), words), _ -> Outcome.conflict());
        return outcome.map(ended -> {
            ended.forEach(keys::destroy);
            return Nothing.NOTHING;
        });
    }

    private Optional<Objection> objection(Granted<PupilId> key, Entry newest, NewWords words) {
        return RedactionRules.objection(facts(key, newest, words.seen()), words.ground())
                .map(because -> new Objection(GROUND, because))
                .or(() -> DossierRules.objections(
                                new EntryDraft(newest.kind(), words.happenedOn(), words.text()), SchoolDay.today(clock))
                        .stream()
                        .findFirst()
                        .map(each -> each.field().equals("happenedOn") ? each : new Objection(TEXT, each.because())))
                .or(() -> same(newest, words)
                        ? Optional.of(new Objection(TEXT, Sentence.of("dossier.rewrite.no.same")))
                        : Optional.empty());
    }

    /// @return the keys of the versions that went
    private Outcome<List<UUID>> rewrite(Granted<PupilId> key, PupilId pupil, Entry seen, NewWords words) {
        entries.lock(seen.id());
        List<Entry> versions = entries.history(pupil, seen.id());
        if (versions.isEmpty()) {
            return Outcome.notFound();
        }
        Entry newest = versions.getFirst();
        if (newest.version() != seen.version()) {
            return written(key, newest, words)
                    ? Outcome.done(List.of())
                    : rejected(new Objection(GROUND, Sentence.of("dossier.redact.no.changed")));
        }
        Entry better = new Entry(
                newest.id(),
                newest.version() + 1,
                newest.kind(),
                words.happenedOn(),
                key.person(),
                clock.instant(),
                words.text().strip(),
                Optional.of(Entry.REWRITTEN));
        store.add(
                pupil,
                new Rectification(
                        newest.piece(),
                        better.version(),
                        newest.happenedOn(),
                        key.person(),
                        better.writtenAt(),
                        words.ground(),
                        words.request()));
        if (words.ground() == RedactionGround.INCORRECT) {
            closed.close(pupil, versions, RedactionRules.closedUntil(SchoolDay.today(clock)));
        }
        List<UUID> ended = entries.erase(pupil, newest.id(), newest.version()).stream()
                .filter(Objects::nonNull)
                .toList();
        entries.add(pupil, better);
        log.append(log.done(DossierActs.REDACT, key.clause(), words.ground().loggedRewriting())
                .about(pupil)
                .through(newest.id())
                .counting(newest.version()));
        return Outcome.done(ended);
    }

    private RedactionRules.Facts facts(Granted<PupilId> key, Entry newest, int seen) {
        return checks.facts(key.person(), key.target(), newest.piece(), newest.version(), seen);
    }

    private Optional<Entry> newest(PupilId pupil, EntryId entry) {
        return work.read(DossierActs.REDACT, () -> entries.history(pupil, entry)).stream()
                .findFirst();
    }

    /// Whether these words were written with the same form before.
    private static boolean written(Granted<PupilId> key, Entry newest, NewWords words) {
        return newest.version() == words.seen() + 1 && newest.author().equals(key.person()) && same(newest, words);
    }

    private static boolean same(Entry newest, NewWords words) {
        return newest.happenedOn().equals(words.happenedOn())
                && newest.text().equals(words.text().strip());
    }

    private static <T> Outcome<T> rejected(Objection objection) {
        return Outcome.rejected(List.of(objection));
    }
}
