package nl.zorgvuldig.images.albums.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.recheck.PictureConsentChangeRules.Stay;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who is blurred, and what becomes of a picture when consents change.
class BlurRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PupilId MINE = new PupilId(new UUID(1, 1));
    private static final PupilId ELSEWHERE = new PupilId(new UUID(1, 2));
    private static final PersonId COLLEAGUE = new PersonId(new UUID(2, 1));
    private static final ConsentDecision YES = new ConsentDecision.Effective(TODAY, List.of());

    @Property(tries = 200)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void who_has_no_consent_that_holds_is_blurred_and_nobody_else(
            @ForAll("faces") List<Face> faces, @ForAll("decisions") Map<PupilId, ConsentDecision> known) {
        List<Face> blurred = PictureMarkRules.toBlur(faces, known, StaffPicturePreferences.NONE);
        for (Face face : faces) {
            boolean sharpWithout = face.blurredAt().isEmpty()
                    && (face.who() instanceof FaceSubject.OtherChild
                            || face.who() instanceof FaceSubject.Child child
                                    && !(known.get(child.pupil()) instanceof ConsentDecision.Effective));
            assertThat(blurred.contains(face)).isEqualTo(sharpWithout);
        }
    }

    @Property(tries = 300)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void another_child_never_stays_sharp_whatever_was_answered_and_whatever_runs(
            @ForAll("faces") List<Face> faces,
            @ForAll("decisions") Map<PupilId, ConsentDecision> known,
            @ForAll StaffPictureChoice said,
            @ForAll @IntRange(min = -1, max = 40) int closedFor) {
        List<Face> others = faces.stream()
                .filter(face -> face.who() instanceof FaceSubject.OtherChild)
                .filter(face -> face.blurredAt().isEmpty())
                .toList();
        StaffPicturePreferences wishes =
                new StaffPicturePreferences(Map.of(COLLEAGUE, said), _ -> EmploymentStatus.HERE);
        Optional<LocalDate> since = closedFor < 0 ? Optional.empty() : Optional.of(TODAY.minusDays(closedFor));
        List<Face> blurred = PictureMarkRules.toBlur(faces, known, wishes);
        assertThat(blurred).containsAll(others);
        assertThat(VideoConsentRules.plays(blurred)).isEqualTo(blurred.isEmpty());
        Statistics.label("there").collect(!others.isEmpty());
        Statistics.label("there").coverage(coverage -> coverage.check(true).percentage(part -> part > 5));
        if (!others.isEmpty()) {
            assertThat(PictureConsentChangeRules.decide(faces, known, wishes, since, TODAY))
                    .isInstanceOfSatisfying(
                            Stay.Blurred.class, now -> assertThat(now.faces()).containsAll(others));
        }
    }

    @Property(tries = 100)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_picture_is_finished_when_every_face_has_a_name(@ForAll("faces") List<Face> faces) {
        assertThat(PictureMarkRules.unfinished(faces).isEmpty())
                .isEqualTo(faces.stream().noneMatch(face -> face.who() instanceof FaceSubject.Open));
    }

    @Property(tries = 300)
    @Upholds({Clause.RECORDING_AFTER_CONSENT, Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void no_child_stays_sharp_and_seen_without_consent(
            @ForAll("faces") List<Face> faces,
            @ForAll("decisions") Map<PupilId, ConsentDecision> known,
            @ForAll @IntRange(min = -1, max = 40) int closedFor) {
        Optional<LocalDate> since = closedFor < 0 ? Optional.empty() : Optional.of(TODAY.minusDays(closedFor));
        List<Face> without = PictureMarkRules.toBlur(faces, known, StaffPicturePreferences.NONE);
        switch (PictureConsentChangeRules.decide(faces, known, StaffPicturePreferences.NONE, since, TODAY)) {
            case Stay.Open _ -> assertThat(without).isEmpty();
            case Stay.Closed _ -> {
                assertThat(without).isNotEmpty();
                assertThat(closedFor).isLessThan(PictureConsentChangeRules.GRACE);
            }
            case Stay.Blurred blurred -> {
                assertThat(without).containsAll(blurred.faces()).isNotEmpty();
                if (closedFor >= PictureConsentChangeRules.GRACE) {
                    assertThat(blurred.faces()).isEqualTo(without);
                }
            }
        }
    }

    @Example
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_no_counts_at_once_and_what_ran_out_can_be_said_again() {
        List<Face> faces = List.of(face(new FaceSubject.Child(MINE)));
        assertThat(stay(faces, new NoConsentReason.Vetoed())).isInstanceOf(Stay.Blurred.class);
        assertThat(stay(faces, new NoConsentReason.Disputed())).isInstanceOf(Stay.Blurred.class);
        assertThat(stay(faces, new NoConsentReason.NobodyDecides())).isInstanceOf(Stay.Blurred.class);
        assertThat(stay(faces, new NoConsentReason.Lapsed(TODAY))).isInstanceOf(Stay.Closed.class);
        assertThat(stay(faces, new NoConsentReason.Lapsed(TODAY), new NoConsentReason.Vetoed()))
                .isInstanceOf(Stay.Blurred.class);
        assertThat(PictureConsentChangeRules.decide(
                        faces, Map.of(), StaffPicturePreferences.NONE, Optional.empty(), TODAY))
                .isInstanceOf(Stay.Blurred.class);
    }

    private static Stay stay(List<Face> faces, NoConsentReason... why) {
        return PictureConsentChangeRules.decide(
                faces,
                Map.of(MINE, new ConsentDecision.NotEffective(List.of(why))),
                StaffPicturePreferences.NONE,
                Optional.empty(),
                TODAY);
    }

    @Provide
    Arbitrary<List<Face>> faces() {
        Arbitrary<FaceSubject> who = Arbitraries.of(
                new FaceSubject.Open(),
                new FaceSubject.Child(MINE),
                new FaceSubject.Child(ELSEWHERE),
                new FaceSubject.OtherChild(),
                new FaceSubject.Employee(COLLEAGUE),
                new FaceSubject.Visitor(),
                new FaceSubject.Unrecognisable());
        return who.flatMap(subject -> Arbitraries.of(true, false)
                        .map(blurred -> new Face(
                                UUID.randomUUID(),
                                new BoundingBox(1, 1, 9, 9),
                                subject,
                                blurred ? Optional.of(Instant.EPOCH) : Optional.empty())))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<PupilId, ConsentDecision>> decisions() {
        Arbitrary<ConsentDecision> arbitrary = Arbitraries.of(
                YES,
                new ConsentDecision.NotEffective(List.of(new NoConsentReason.Vetoed())),
                new ConsentDecision.NotEffective(List.of(new NoConsentReason.Lapsed(TODAY))),
                new ConsentDecision.NotEffective(List.of(new NoConsentReason.NotAnswered())));
        return Arbitraries.maps(Arbitraries.of(MINE, ELSEWHERE), arbitrary);
    }

    private static Face face(FaceSubject who) {
        return face(new BoundingBox(10, 10, 50, 50), who);
    }

    private static Face face(BoundingBox box, FaceSubject who) {
        return new Face(UUID.randomUUID(), box, who, Optional.empty());
    }
}
