package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the copy of a dossier (AVG art. 15(3)): who may ask for one, what may be in it, how
/// long it is available. Facts in, decision out. The database holds a second opinion on who fetches
/// it (`inspection.link_open`) and on what is in it (`inspection.in_the_copy`).
public final class CopyRules {
    /// Days for which a finished copy is kept available, and for which a link works.
    static final int DAYS = 14;

    /// How long the program tries to make it.
    static final Duration PATIENCE = Duration.ofHours(1);

    private CopyRules() {}

    /// The same as for inspecting, except that information on important facts (BW 1:377c) is not a
    /// copy.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static RequestEntitlement asking(RequestEntitlement inspecting) {
        return switch (inspecting) {
            case RequestEntitlement.MayNot no -> no;
            case RequestEntitlement.May(RequesterCapacity standing) ->
                switch (standing) {
                    case AUTHORITY, PUPIL -> inspecting;
                    case INFORMATION -> new RequestEntitlement.MayNot(Sentence.of("inspection.no.copy_information"));
                };
        };
    }

    /// Why it cannot be made like this; at most one objection per field.
    ///
    /// @param words of the head, for the requester
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static List<Objection> objections(List<PreparedPiece> pieces, Collection<DisclosureBlocker> hitches, String words) {
        List<Objection> objections = new ArrayList<>();
        DisclosureBlockerRules.objection(hitches).ifPresent(objections::add);
        boolean whole = pieces.stream().allMatch(piece -> piece.showing() instanceof PieceTreatment.Shown);
        (whole ? RequestRules.wish("words", words) : RequestRules.text("words", words)).ifPresent(objections::add);
        return objections;
    }

    /// The items in their places, oldest first; entries before documents.
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    static List<PlacedPiece> lay(List<PreparedPiece> pieces) {
        List<PreparedPiece> ordered = pieces.stream()
                .sorted(Comparator.comparing((PreparedPiece piece) -> kind(piece))
                        .thenComparing(piece -> piece.piece().happenedOn())
                        .thenComparing(piece -> piece.id().value()))
                .toList();
        List<PlacedPiece> laid = new ArrayList<>();
        for (PreparedPiece piece : ordered) {
            int page = piece.showing() instanceof PieceTreatment.Withheld ? 0 : 1;
            laid.add(new PlacedPiece(page, laid.size() + 1, piece.id(), kind(piece), piece.version(), piece.showing()));
        }
        return laid;
    }

    private static DossierContent.Kind kind(PreparedPiece piece) {
        return switch (piece.piece()) {
            case Entry _ -> DossierContent.Kind.ENTRY;
            case Document _ -> DossierContent.Kind.DOCUMENT;
        };
    }

    /// The last day of a link given out today.
    public static LocalDate until(LocalDate today) {
        return today.plusDays(DAYS);
    }

    /// Why the link does not work; empty when it does.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static Optional<Sentence> whyNotFetch(RequestState state, LocalDate today) {
        return state instanceof RequestState.Offered(LocalDate until) && today.isAfter(until)
                ? Optional.of(Sentence.of("inspection.no.lapsed"))
                : RequestRules.whyNot(RequestKind.COPY, state, RequestEvent.Fetched.class);
    }

    /// Whether nobody fetched it in time.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static boolean lapses(RequestFile file, LocalDate today) {
        return switch (file.state()) {
            case RequestState.Offered(LocalDate until) -> today.isAfter(until);
            case RequestState.Made _ ->
                today.isAfter(until(SchoolDay.of(file.history().getLast().at())));
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Running _,
                    RequestState.Held _,
                    RequestState.Declined _,
                    RequestState.Making _,
                    RequestState.Failed _,
                    RequestState.Fetched _,
                    RequestState.Given _,
                    RequestState.Lapsed _ -> false;
        };
    }

    /// Whether the file is still needed.
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public static boolean keeps(RequestState state) {
        return state instanceof RequestState.Made || state instanceof RequestState.Offered;
    }

    static boolean givesUp(Instant ordered, Instant now) {
        return Duration.between(ordered, now).compareTo(PATIENCE) > 0;
    }

    /// @param on the day on which it was handed over on paper
    /// @param signed whether the head confirms having checked the identity and having the signature
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static List<Objection> given(Optional<LocalDate> on, SignedReceipt signed, Instant made, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (on.isEmpty()) {
            objection("on", "inspection.objection.no_day").ifPresent(objections::add);
        } else if (on.get().isAfter(SchoolDay.of(now)) || on.get().isBefore(SchoolDay.of(made))) {
            objections.add(new Objection("on", Sentence.of("inspection.objection.given_on", SchoolDay.of(made))));
        }
        if (signed == SignedReceipt.NOT) {
            objection("signed", "inspection.objection.unsigned").ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<Objection> objection(String field, String key) {
        return Optional.of(new Objection(field, Sentence.of(key)));
    }

    /// Whether the recipient of a paper copy showed identification and signed for it.
    public enum SignedReceipt {
        SIGNED,
        NOT
    }
}
