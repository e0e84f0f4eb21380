package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Documents;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Opened;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which the head has the package made: from then on nothing in it changes, and
/// what is asked and sent is exactly that. First the file, then the row that names it.
@Component
public final class Packing {
    private final AccessControl access;
    private final Documents documents;
    private final Hitches hitches;
    private final StrangerBook others;
    private final PackagePrint print;
    private final PackageFiles files;
    private final PackageStore packages;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final Grounds grounds;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Packing(
            AccessControl access,
            Documents documents,
            Hitches hitches,
            StrangerBook others,
            PackagePrint print,
            PackageFiles files,
            PackageStore packages,
            DisclosureStore store,
            Grounds grounds,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.access = access;
        this.documents = documents;
        this.hitches = hitches;
        this.others = others;
        this.print = print;
        this.files = files;
        this.packages = packages;
        this.events = new CaseFiles<>(store, work, clock);
        this.grounds = grounds;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What keeps each piece from going, by piece.
    public Map<PieceId, Hitch> hitches(DisclosureFile file, Dossier dossier) {
        return hitches.of(file, dossier);
    }

    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    /// @param seen how many events the head saw
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> fix(SignedIn head, Granted<PupilId> key, DisclosureFile file, int seen, Dossier dossier) {
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        List<Objection> objections = objections(file, dossier);
        Map<PieceId, Opened.Shown> papers = new LinkedHashMap<>();
        if (objections.isEmpty() && !open(head, file, papers)) {
            objections.add(DisclosureRules.no("fix", "exchange.objection.hitches", 1));
        }
        if (objections.isEmpty()) {
            Strangers strangers = others.outside(file.request().pupil());
            papers.values().forEach(one -> ItemRules.objection(one, strangers).ifPresent(objections::add));
        }
        return objections.isEmpty() ? make(key, file, seen, dossier, papers) : Outcome.rejected(objections);
    }

    private List<Objection> objections(DisclosureFile file, Dossier dossier) {
        List<Objection> objections = new ArrayList<>();
        DisclosureRules.RULES
                .whyNot(file, DisclosureEvent.Fixed.class, SchoolDay.today(clock))
                .map(because -> new Objection("fix", because))
                .or(() -> ItemRules.objection(
                        file.items(), List.copyOf(hitches.of(file, dossier).values())))
                .ifPresent(objections::add);
        if (file.request().basis() instanceof Basis.Law(LegalGround ground)
                && !grounds.on().contains(ground)) {
            objections.add(DisclosureRules.no("fix", "exchange.objection.ground_off"));
        }
        return objections;
    }

    /// Opening each is a line of its own in the log.
    private boolean open(SignedIn head, DisclosureFile file, Map<PieceId, Opened.Shown> papers) {
        return file.going().stream()
                .filter(one -> one.kind() == Content.Kind.DOCUMENT)
                .filter(one -> !(one.treatment() instanceof Treatment.Masked))
                .allMatch(one -> {
                    boolean shown = access.ask(
                                            head,
                                            DossierActs.READ_DOCUMENT,
                                            file.request().pupil())
                                    instanceof Granted<PupilId> key
                            && documents.open(key, new DocumentId(one.item().value())) instanceof Opened.Shown paper
                            && papers.put(one.item(), paper) == null;
                    return shown;
                });
    }

    private Outcome<Nothing> make(
            Granted<PupilId> key, DisclosureFile file, int seen, Dossier dossier, Map<PieceId, Opened.Shown> papers) {
        Disclosure disclosure = file.request();
        Printed printed = new Printed();
        BlobId blob = files.keep(
                disclosure.pupil(), out -> printed.counted(print.write(file, dossier, papers, printed.through(out))));
        PackageFile made = new PackageFile(
                disclosure.pupil(),
                disclosure.id(),
                blob,
                printed.pages(),
                printed.size(),
                printed.fingerprint(),
                clock.instant());
        try {
            key.use(ExchangeActs.KEEP_EXCHANGE);
            Outcome<Nothing> fixed =
                    events.judge(ExchangeActs.KEEP_EXCHANGE, file, seen, now -> fixed(file, now, made));
            if (!(fixed instanceof Outcome.Done<?>)) {
                files.discard(blob);
            }
            return fixed;
        } catch (RuntimeException failed) {
            files.discard(blob);
            throw failed;
        }
    }

    /// Only when what was printed is what stands there now: parents agree to what they see, and get
    /// exactly that.
    private Outcome<Nothing> fixed(DisclosureFile printed, DisclosureFile now, PackageFile made) {
        if (!printed.sameAs(now)) {
            return Outcome.conflict();
        }
        events.add(now, new DisclosureEvent.Fixed());
        packages.add(made);
        log.done(ExchangeActs.KEEP_EXCHANGE, "fixed", now.request());
        return Outcome.done();
    }

    /// The package, as long as it is there.
    public Optional<PackageFile> find(DisclosureFile file) {
        return work.read(ExchangeActs.KEEP_EXCHANGE, () -> packages.find(file.request()));
    }

    /// The package for the head to check; a line in the log comes first. The stream is the caller's
    /// to close.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    public Optional<InputStream> check(Granted<PupilId> key, DisclosureFile file) {
        return find(file).map(one -> {
            key.use(ExchangeActs.KEEP_EXCHANGE);
            log.done(ExchangeActs.KEEP_EXCHANGE, "checked", file.request());
            return files.open(one);
        });
    }
}
