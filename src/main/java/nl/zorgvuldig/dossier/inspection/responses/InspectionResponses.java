package nl.zorgvuldig.dossier.inspection.responses;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionStore;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.sessions.SessionPageStore;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds what a person who inspected can respond to: names the items they saw, and shows nothing of
/// their content.
@Component
public final class InspectionResponses {
    private final RequestStore requests;
    private final InspectionSessionStore sessions;
    private final SessionPageStore pages;
    private final DossierContents contents;
    private final Work work;

    InspectionResponses(
            RequestStore requests,
            InspectionSessionStore sessions,
            SessionPageStore pages,
            DossierContents contents,
            Work work) {
        this.requests = requests;
        this.sessions = sessions;
        this.pages = pages;
        this.contents = contents;
        this.work = work;
    }

    /// From the beginning of a session on, also after it. Empty for another person's request, and
    /// while there was no session.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<RespondableItems> find(SignedInUser who, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(file -> file.request().by().equals(who.person()))
                .filter(file -> responds(file.state()))
                .map(file -> new RespondableItems(file, items(file)));
    }

    /// Whether there is or was a session.
    public static boolean responds(RequestState state) {
        return switch (state) {
            case RequestState.Running _, RequestState.Held _ -> true;
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.OfCopy _ -> false;
        };
    }

    private List<RespondableItems.Item> items(RequestFile file) {
        List<PlacedPiece> laid = work.read(
                DossierActs.INSPECT,
                () -> InspectionResponseRules.toRespondTo(
                        pages.list(file.request()), new TreeSet<>(sessions.pages(file.request(), turner(file)))));
        Map<DossierItemId, DossierContent> known = contents.list(file.request().pupil()).stream()
                .collect(Collectors.toMap(DossierContent::id, Function.identity()));
        return laid.stream()
                .flatMap(piece ->
                        Optional.ofNullable(known.get(piece.item())).map(content -> item(piece, content)).stream())
                .toList();
    }

    /// The person whose pages count: online the reader; at school the supervisor, who opened them
    /// beside the reader.
    public static PersonId turner(RequestFile file) {
        InspectionAppointment plan = file.state().plan().orElseThrow();
        return switch (plan.venue()) {
            case SCHOOL -> plan.supervisor();
            case ONLINE -> file.request().by();
        };
    }

    private static RespondableItems.Item item(PlacedPiece laid, DossierContent content) {
        return new RespondableItems.Item(
                laid.page(),
                laid.place(),
                laid.item(),
                laid.kind() == DossierContent.Kind.ENTRY ? laid.part() : 1,
                switch (laid.showing()) {
                    case PieceTreatment.Shown _ ->
                        Optional.of(new RespondableItems.What(content.what(), content.happenedOn()));
                    case PieceTreatment.Masked _, PieceTreatment.Withheld _ -> Optional.empty();
                });
    }

    /// A request, and the items somebody saw in it, to which they can respond.
    public record RespondableItems(RequestFile file, List<Item> items) {

        /// An item as it was on a page, without its text.
        ///
        /// @param version of an entry the one that was shown; of a document 1
        /// @param what empty for a masked item
        public record Item(int page, int place, DossierItemId piece, int version, Optional<What> what) {
            /// For a form: identifies the item without its id.
            public String number() {
                return page + "." + place;
            }
        }

        /// Kind and day, as shown above the item.
        public record What(EntryKind kind, LocalDate day) {}

        public Optional<Item> find(String number) {
            return items.stream().filter(item -> item.number().equals(number)).findFirst();
        }
    }
}
