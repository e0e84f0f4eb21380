package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.documents.MedicalDocuments;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Viewings of a medical file beside the doctor: page by page, on the doctor's own screen, in the
/// session in which the doctor's key is open. There is no second screen, so presence needs no
/// proof: without the open key nothing is shown.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class ViewingSessions {
    /// Field of an objection about the content that would be shown.
    public static final String PIECES = "pieces";

    private final ViewingStore viewings;
    private final LaidOutPageStore laid;
    private final WithheldEntries keptBack;
    private final ThirdPartyDetector strangers;
    private final MedicalFiles files;
    private final MedicalDocuments papers;
    private final OwnRequests dossiers;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    ViewingSessions(
            ViewingStore viewings,
            LaidOutPageStore laid,
            WithheldEntries keptBack,
            ThirdPartyDetector strangers,
            MedicalFiles files,
            MedicalDocuments papers,
            OwnRequests dossiers,
            ViewingLog log,
            Work work,
            Clock clock) {
        this.viewings = viewings;
        this.laid = laid;
        this.keptBack = keptBack;
        this.strangers = strangers;
        this.files = files;
        this.papers = papers;
        this.dossiers = dossiers;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Why this doctor cannot begin now; empty when they can.
    public Optional<Sentence> whyNot(SignedInUser doctor, RequestFile request) {
        RequestEntitlement asking =
                dossiers.asking(request.request().by(), request.request().pupil());
        return ViewingRules.whyNotBegin(request, doctor.person(), asking, SchoolDay.today(clock));
    }

    /// Lays the file out in pages as it is now, and begins. Beginning twice has no further effect.
    public Outcome<Nothing> begin(SignedInUser doctor, UnsealedMedicalFile file, RequestFile request) {
        if (request.state() instanceof RequestState.Running && MedicalViewings.shows(doctor.person(), request)) {
            return Outcome.done();
        }
        Optional<Sentence> whyNot = whyNot(doctor, request);
        if (whyNot.isPresent()) {
            return no(whyNot.get());
        }
        List<MedicalEntry> entries = files.read(file).entries();
        Set<EntryId> held = keptBack.list(request).keySet();
        List<LaidOutPage> pages = ViewingRules.layOut(entries, held);
        if (pages.isEmpty()) {
            return no(Sentence.of("medical.viewing.no.pages"));
        }
        int ofOthers = ofOthers(request, ViewingRules.shown(entries, held)).size();
        if (ofOthers > 0) {
            return no(PIECES, Sentence.of("medical.viewing.no.others", ofOthers));
        }
        RecordedEvent<RequestEvent> opened = request.next(doctor.person(), clock.instant(), new RequestEvent.Opened());
        return work.once(
                MedicalActs.SHOW_MEDICAL,
                () -> {
                    pages.forEach(page -> laid.add(request.request(), page));
                    viewings.add(request, opened);
                    log.byDoctor("opened", request.request());
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }

    /// Which of these entries cannot be shown as they are, because they say something about other
    /// people the program knows.
    ///
    /// @param entries that are not withheld
    public Set<EntryId> ofOthers(RequestFile request, List<MedicalEntry> entries) {
        AccessRequest asked = request.request();
        return ViewingRules.ofOthers(entries, strangers.among(asked.pupil(), List.of(), asked.by()));
    }

    private static Outcome<Nothing> no(Sentence because) {
        return no("begin", because);
    }

    private static Outcome<Nothing> no(String field, Sentence because) {
        return Outcome.rejected(field, because);
    }

    /// One page, on the day on which the viewing began. Empty when there is no such page, or when
    /// this key no longer opens it.
    ///
    /// @param number from 1
    public Optional<PageContent> page(UnsealedMedicalFile file, String session, RequestFile request, int number) {
        boolean open = request.state() instanceof RequestState.Running
                && MedicalViewings.shows(file.granted().person(), request)
                && SchoolDay.of(request.history().getLast().at()).equals(SchoolDay.today(clock));
        if (!open) {
            return Optional.empty();
        }
        List<LaidOutPage> pages = work.read(MedicalActs.SHOW_MEDICAL, () -> laid.list(request.request()));
        Optional<PageContent> shown = pages.stream()
                .filter(page -> page.page() == number)
                .findFirst()
                .flatMap(page -> read(file, session, page, pages.size()));
        shown.ifPresent(content -> turn(request, content.at()));
        return shown;
    }

    private Optional<PageContent> read(UnsealedMedicalFile file, String session, LaidOutPage at, int pages) {
        return switch (at.kind()) {
            case ENTRY ->
                files.history(file, at.entry()).stream()
                        .filter(entry -> entry.version() == at.part())
                        .findFirst()
                        .map(entry -> new PageContent(
                                at, pages, entry, entry.text().lines().toList()));
            case DOCUMENT ->
                papers.open(file, session, at.entry())
                        .map(shown -> new PageContent(at, pages, shown.document(), shown.paragraphs()));
        };
    }

    private void turn(RequestFile request, LaidOutPage page) {
        work.change(MedicalActs.SHOW_MEDICAL, () -> {
            if (laid.turn(request.request(), page, clock.instant())) {
                log.byDoctor("turned", request.request(), page.entry().value());
            }
        });
    }

    /// One page of a viewing, as it was laid out at its beginning.
    ///
    /// @param page from 1
    /// @param part the version of an entry, the page of a document
    public record LaidOutPage(int page, EntryId entry, Kind kind, int part) {
        public enum Kind {
            ENTRY,
            DOCUMENT
        }
    }

    /// Content of the page that is open, for doctor and guardian to see. `toString` gives
    /// `[sealed]`.
    ///
    /// @param pages how many there are
    /// @param paragraphs of content that is shown as text
    public record PageContent(LaidOutPage at, int pages, MedicalEntry entry, List<String> paragraphs) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
