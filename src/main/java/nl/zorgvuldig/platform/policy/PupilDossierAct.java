package nl.zorgvuldig.platform.policy;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Act on a pupil's dossier: who may do it, the words of a refusal, and what legal representatives
/// read of it. Declared by a module, decided by the rules of `access`. All words are message keys.
///
/// ```java
/// static final PupilDossierAct CLASSIFY = PupilDossierAct.strong("classify")
///         .by(AccessCapacity.KEEPER)
///         .requiresPrecondition()
///         .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
///         .shownAs(ShownAs.DOSSIER);
/// ```
public final class PupilDossierAct extends Act {
    private final List<AccessCapacity> capacities;
    private final Optional<RepresentativeReasons> representativeReasons;
    private final boolean whileEnrolled;
    private final boolean requiresPrecondition;
    private final StaffRefusal staffRefusal;
    private final Optional<String> boardRefusal;
    private final FamilyRefusal familyRefusal;
    private final Optional<ShownAs> shownWhenGranted;
    private final Optional<ShownAs> shownWhenDone;

    private PupilDossierAct(Builder builder, Optional<ShownAs> granted, Optional<ShownAs> done) {
        super(builder.code, builder.strength, builder.auditCodes, false);
        this.capacities = List.copyOf(builder.capacities);
        this.representativeReasons = builder.representativeReasons;
        this.whileEnrolled = builder.whileEnrolled;
        this.requiresPrecondition = builder.requiresPrecondition.orElseThrow();
        this.staffRefusal = builder.staffRefusal.orElseThrow();
        this.boardRefusal = builder.boardRefusal;
        this.familyRefusal = builder.familyRefusal;
        this.shownWhenGranted = granted;
        this.shownWhenDone = done;
    }

    public static Builder strong(String code) {
        return new Builder(code, AssuranceLevel.STRONG);
    }

    public static Builder weak(String code) {
        return new Builder(code, AssuranceLevel.WEAK);
    }

    /// In the order in which they are tried: somebody with more than one acts in the one that opens
    /// most.
    public List<AccessCapacity> capacities() {
        return capacities;
    }

    /// Reasons why a legal representative may, when they may.
    public Optional<RepresentativeReasons> representativeReasons() {
        return representativeReasons;
    }

    /// Whether it ends with the pupil's last school day for everybody.
    public boolean whileEnrolled() {
        return whileEnrolled;
    }

    /// Whether staff must first sign a statement.
    public boolean requiresPrecondition() {
        return requiresPrecondition;
    }

    /// Refusal of staff who are not involved with the pupil.
    public StaffRefusal staffRefusal() {
        return staffRefusal;
    }

    /// Refusal of the board, when it has words of its own.
    public Optional<String> boardRefusal() {
        return boardRefusal;
    }

    public FamilyRefusal familyRefusal() {
        return familyRefusal;
    }

    /// How legal representatives are shown that this was granted; empty for acts outside the
    /// school's dossier, or that are about other guardians too.
    public Optional<ShownAs> shownWhenGranted() {
        return shownWhenGranted;
    }

    public Optional<ShownAs> shownWhenDone() {
        return shownWhenDone;
    }

    /// Whether it is about the medical file, which the school doctor keeps.
    public boolean medical() {
        return capacities.contains(AccessCapacity.SCHOOL_DOCTOR)
                || capacities.contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL);
    }

    public record StaffRefusal(Clause clause, String words) {}

    /// @param pupil why a pupil of sixteen may
    /// @param guardian why somebody with authority may
    /// @param ageRefusal empty when [#familyRefusal] applies
    public record RepresentativeReasons(
            Clause clause, String pupil, String guardian, Optional<AgeRefusal> ageRefusal) {}

    /// @param pupil refusal of a pupil who is not sixteen yet
    /// @param guardian refusal of somebody with authority over a pupil who is
    public record AgeRefusal(String pupil, String guardian) {}

    /// Refusal of the pupil and the pupil's guardians.
    ///
    /// @param authority refusal of a guardian with authority
    /// @param guardian refusal of another guardian
    public record FamilyRefusal(Clause clause, String pupil, String authority, String guardian) {}

    /// Builder of an act: who may, whether the precondition applies, how it is refused, and finally
    /// how it is shown.
    public static final class Builder {
        private final String code;
        private final AssuranceLevel strength;
        private final List<AccessCapacity> capacities = new ArrayList<>();
        private Optional<RepresentativeReasons> representativeReasons = Optional.empty();
        private boolean whileEnrolled;
        private Optional<Boolean> requiresPrecondition = Optional.empty();
        private Optional<StaffRefusal> staffRefusal = Optional.empty();
        private Optional<String> boardRefusal = Optional.empty();
        private FamilyRefusal familyRefusal = new FamilyRefusal(
                INSPECTION_UNDER_SUPERVISION, "access.no.own_dossier", "access.no.own_child", "access.no.own_child");
        private Set<String> auditCodes = Set.of();

        private Builder(String code, AssuranceLevel strength) {
            this.code = code;
            this.strength = strength;
        }

        /// @param who in the order in which they are tried; not
        ///     [AccessCapacity#LEGAL_REPRESENTATIVE]
        public Builder by(AccessCapacity... who) {
            for (AccessCapacity capacity : who) {
                if (capacity == AccessCapacity.LEGAL_REPRESENTATIVE) {
                    throw new IllegalArgumentException(code + ": say why a legal representative may");
                }
                capacities.add(capacity);
            }
            return this;
        }

        /// Allows a legal representative too, after the others.
        ///
        /// @param pupil why a pupil of sixteen may
        /// @param guardian why somebody with authority may
        public Builder byLegalRepresentative(Clause clause, String pupil, String guardian) {
            capacities.add(AccessCapacity.LEGAL_REPRESENTATIVE);
            representativeReasons = Optional.of(new RepresentativeReasons(clause, pupil, guardian, Optional.empty()));
            return this;
        }

        /// Refusal of a legal representative because of the pupil's age, instead of
        /// [#refusedToFamily]. After [#byLegalRepresentative].
        ///
        /// @param pupil refusal of a pupil who is not sixteen yet
        /// @param guardian refusal of somebody with authority over a pupil who is
        public Builder refusedForAge(String pupil, String guardian) {
            RepresentativeReasons reasons = representativeReasons.orElseThrow();
            representativeReasons = Optional.of(new RepresentativeReasons(
                    reasons.clause(),
                    reasons.pupil(),
                    reasons.guardian(),
                    Optional.of(new AgeRefusal(pupil, guardian))));
            return this;
        }

        public Builder whileEnrolled() {
            whileEnrolled = true;
            return this;
        }

        /// Staff must first sign a statement.
        public Builder requiresPrecondition() {
            requiresPrecondition = Optional.of(true);
            return this;
        }

        /// For an act that opens no content of a dossier, or is not done by staff.
        public Builder withoutPrecondition() {
            requiresPrecondition = Optional.of(false);
            return this;
        }

        /// Refused in the words for somebody who is not involved with a pupil.
        public Builder refusedAsStranger() {
            return refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.stranger");
        }

        public Builder refused(Clause clause, String words) {
            staffRefusal = Optional.of(new StaffRefusal(clause, words));
            return this;
        }

        public Builder refusedToBoard(String words) {
            boardRefusal = Optional.of(words);
            return this;
        }

        /// @param pupil refusal of the pupil
        /// @param authority refusal of a guardian with authority
        /// @param guardian refusal of another guardian
        public Builder refusedToFamily(String pupil, String authority, String guardian) {
            familyRefusal = new FamilyRefusal(INSPECTION_UNDER_SUPERVISION, pupil, authority, guardian);
            return this;
        }

        /// @param codes by which the log says what exactly was done
        public Builder auditCodes(String... codes) {
            auditCodes = Set.of(codes);
            return this;
        }

        /// @param granted how legal representatives are shown that it was granted
        public PupilDossierAct shownAs(ShownAs granted) {
            return built(Optional.of(granted), Optional.empty());
        }

        /// @param granted how legal representatives are shown that it was granted
        /// @param done how they are shown that it was done
        public PupilDossierAct shownAs(ShownAs granted, ShownAs done) {
            return built(Optional.of(granted), Optional.of(done));
        }

        public PupilDossierAct notShown() {
            return built(Optional.empty(), Optional.empty());
        }

        private PupilDossierAct built(Optional<ShownAs> granted, Optional<ShownAs> done) {
            boolean together = capacities.size() > 1 && capacities.stream().anyMatch(AccessCapacity::alone);
            if (capacities.isEmpty() || together || requiresPrecondition.isEmpty() || staffRefusal.isEmpty()) {
                throw new IllegalStateException(code + " does not say who may, after what, or how it is refused");
            }
            return new PupilDossierAct(this, granted, done);
        }
    }
}
