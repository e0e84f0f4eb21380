package nl.zorgvuldig.dossier.inspection.responses;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// To what who inspected can respond, and whose responses they see.
class InspectionResponseRulesProperties {
    private static final Instant BEGAN = Instant.parse("2026-11-24T14:00:00Z");
    private static final PersonId READER = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void only_to_what_stood_on_a_page_that_was_opened_and_to_each_piece_once(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 30) Integer> made,
            @ForAll @Size(max = 4) Set<@IntRange(min = 0, max = 4) Integer> opened) {
        List<PlacedPiece> laid = new ArrayList<>();
        for (int number : made) {
            int page = number % 5;
            laid.add(new PlacedPiece(
                    page,
                    laid.size() + 1,
                    new DossierItemId(new UUID(0, number % 7)),
                    DossierContent.Kind.DOCUMENT,
                    1,
                    showing(page, number)));
        }

        List<PlacedPiece> found = InspectionResponseRules.toRespondTo(laid, opened);

        assertThat(found).allSatisfy(piece -> assertThat(opened).contains(piece.page()));
        assertThat(found).noneMatch(piece -> piece.showing() instanceof PieceTreatment.Withheld);
        assertThat(found).extracting(PlacedPiece::item).doesNotHaveDuplicates();
        assertThat(found)
                .extracting(PlacedPiece::item)
                .containsAll(laid.stream()
                        .filter(piece -> piece.page() > 0 && opened.contains(piece.page()))
                        .map(PlacedPiece::item)
                        .toList());
    }

    private static PieceTreatment showing(int page, int number) {
        if (page == 0) {
            return new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD);
        }
        return number % 2 == 0
                ? new PieceTreatment.Shown()
                : new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "Een ander kind.");
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void one_sees_ones_own_and_with_authority_what_was_there_before_the_session(
            @ForAll RequesterCapacity standing, @ForAll @IntRange(min = -9, max = 9) int minutes) {
        AccessRequest request = new AccessRequest(
                new RequestId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                RequestKind.INSPECTION,
                READER,
                standing,
                BEGAN.minusSeconds(9_999),
                Optional.empty());
        Viewpoint own = view(READER, minutes);
        Viewpoint other = view(OTHER, minutes);

        List<Viewpoint> shown = InspectionResponseRules.shown(List.of(own, other), request, BEGAN);

        assertThat(shown).contains(own);
        assertThat(shown.contains(other)).isEqualTo(minutes < 0 && standing != RequesterCapacity.INFORMATION);
    }

    private static Viewpoint view(PersonId by, int minutes) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new DossierItemId(UUID.randomUUID()),
                1,
                by,
                LocalDate.of(2026, 11, 24),
                by,
                BEGAN.plusSeconds(60L * minutes),
                "Ik zie het anders.");
    }
}
