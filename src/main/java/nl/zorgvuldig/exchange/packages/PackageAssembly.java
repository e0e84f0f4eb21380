package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.documents.DocumentAccessResult;
import nl.zorgvuldig.dossier.record.documents.Documents;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.exchange.items.DisclosureItemRules;
import nl.zorgvuldig.exchange.items.ExchangeBlocker;
import nl.zorgvuldig.exchange.items.ExchangeBlockers;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Making of packages by the head. From then on the content is fixed, and consent and sending
/// concern exactly that. The file is written first, then the row that names it.
@Component
public final class PackageAssembly {
    private final AccessControl access;
    private final Documents documents;
    private final ExchangeBlockers hitches;
    private final ThirdPartyDetector others;
    private final PackagePrint print;
    private final PackageFiles files;
    private final PackageStore packages;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final LegalGrounds grounds;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    PackageAssembly(
            AccessControl access,
            Documents documents,
            ExchangeBlockers hitches,
            ThirdPartyDetector others,
            PackagePrint print,
            PackageFiles files,
            PackageStore packages,
            DisclosureStore store,
            LegalGrounds grounds,
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

    /// The blockers by item.
    public Map<DossierItemId, ExchangeBlocker> hitches(DisclosureFile file, Dossier dossier) {
        return hitches.of(file, dossier);
    }

    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    /// @param seen how many events the head saw
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> fix(
            SignedInUser head, Granted<PupilId> key, DisclosureFile file, int seen, Dossier dossier) {
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        List<Objection> objections = objections(file, dossier);
        Map<DossierItemId, DocumentAccessResult.Shown> papers = new LinkedHashMap<>();
        if (objections.isEmpty() && !open(head, file, papers)) {
            objections.add(DisclosureRules.no("fix", "exchange.objection.hitches", 1));
        }
        if (objections.isEmpty()) {
            ThirdPartyNames strangers = others.outside(file.request().pupil());
            papers.values()
                    .forEach(shown ->
                            DisclosureItemRules.objection(shown, strangers).ifPresent(objections::add));
        }
        return objections.isEmpty() ? make(key, file, seen, dossier, papers) : Outcome.rejected(objections);
    }

    private List<Objection> objections(DisclosureFile file, Dossier dossier) {
        List<Objection> objections = new ArrayList<>();
        DisclosureRules.RULES
                .whyNot(file, DisclosureEvent.Fixed.class, SchoolDay.today(clock))
                .map(because -> new Objection("fix", because))
                .or(() -> DisclosureItemRules.objection(
                        file.items(), List.copyOf(hitches.of(file, dossier).values())))
                .ifPresent(objections::add);
        if (file.request().basis() instanceof DisclosureBasis.Law(LegalGround ground)
                && !grounds.on().contains(ground)) {
            objections.add(DisclosureRules.no("fix", "exchange.objection.ground_off"));
        }
        return objections;
    }

    /// Opens each document, which is an audit event for each.
    private boolean open(
            SignedInUser head, DisclosureFile file, Map<DossierItemId, DocumentAccessResult.Shown> papers) {
        return file.going().stream()
                .filter(item -> item.kind() == DossierContent.Kind.DOCUMENT)
                .filter(item -> !(item.treatment() instanceof ItemTreatment.Masked))
                .allMatch(item -> {
                    boolean shown = access.ask(
                                            head,
                                            DossierActs.READ_DOCUMENT,
                                            file.request().pupil())
                                    instanceof Granted<PupilId> key
                            && documents.open(key, new DocumentId(item.item().value()))
                                    instanceof DocumentAccessResult.Shown paper
                            && papers.put(item.item(), paper) == null;
                    return shown;
                });
    }

    private Outcome<Nothing> make(
            Granted<PupilId> key,
            DisclosureFile file,
            int seen,
            Dossier dossier,
            Map<DossierItemId, DocumentAccessResult.Shown> papers) {
        Disclosure disclosure = file.request();
        PackageFile printed = new PackageFile();
        BlobId blob = files.keep(
                disclosure.pupil(), out -> printed.counted(print.write(file, dossier, papers, printed.through(out))));
        DisclosurePackage made = new DisclosurePackage(
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

    /// Records the package only if the disclosure is still as printed: parents consent to what
    /// they see, and exactly that is sent.
    private Outcome<Nothing> fixed(DisclosureFile printed, DisclosureFile now, DisclosurePackage made) {
        if (!printed.sameAs(now)) {
            return Outcome.conflict();
        }
        events.add(now, new DisclosureEvent.Fixed());
        packages.add(made);
        log.done(ExchangeActs.KEEP_EXCHANGE, "fixed", now.request());
        return Outcome.done();
    }

    /// The package, as long as it exists.
    public Optional<DisclosurePackage> find(DisclosureFile file) {
        return work.read(ExchangeActs.KEEP_EXCHANGE, () -> packages.find(file.request()));
    }

    /// The package for the head to check; the audit event is written first. The caller closes the
    /// stream.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    public Optional<InputStream> check(Granted<PupilId> key, DisclosureFile file) {
        return find(file).map(disclosurePackage -> {
            key.use(ExchangeActs.KEEP_EXCHANGE);
            log.done(ExchangeActs.KEEP_EXCHANGE, "checked", file.request());
            return files.open(disclosurePackage);
        });
    }
}
