package nl.zorgvuldig.policy;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Strength;

/// What is done with a pupil's dossier: who may, what is said when the answer is no, and what those who decide for the
/// pupil read of it. Declared by the module it belongs to; decided by the rules of `access`. All words are keys of the
/// messages.
///
/// ```java
/// static final DossierAct CLASSIFY = DossierAct.strong("classify")
///         .by(Way.KEEPER)
///         .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
///         .shownAs(ShownAs.DOSSIER);
/// ```
public final class DossierAct extends Act {
    private final List<Way> ways;
    private final Optional<Deciding> deciding;
    private final boolean whileAtSchool;
    private final boolean afterPledge;
    private final Denial denial;
    private final Optional<String> toBoard;
    private final Family toFamily;
    private final Optional<ShownAs> shown;
    private final Optional<ShownAs> shownDone;

    private DossierAct(Declaring it, Denial denial, Optional<ShownAs> shown, Optional<ShownAs> shownDone) {
        super(it.code, it.needed, it.says, true);
        this.ways = List.copyOf(it.ways);
        this.deciding = it.deciding;
        this.whileAtSchool = it.whileAtSchool;
        this.afterPledge = it.afterPledge;
        this.denial = denial;
        this.toBoard = it.toBoard;
        this.toFamily = it.toFamily;
        this.shown = shown;
        this.shownDone = shownDone;
    }

    public static Declaring strong(String code) {
        return new Declaring(code, Strength.STRONG);
    }

    public static Declaring weak(String code) {
        return new Declaring(code, Strength.WEAK);
    }

    /// In the order in which they are tried: who may in more than one way does so in the one that opens most.
    public List<Way> ways() {
        return ways;
    }

    /// The words for who decides for the pupil, when they may.
    public Optional<Deciding> deciding() {
        return deciding;
    }

    /// Whether it ends with the pupil's last school day for everybody.
    public boolean whileAtSchool() {
        return whileAtSchool;
    }

    /// Whether what staff promise comes first.
    public boolean afterPledge() {
        return afterPledge;
    }

    /// To staff who have nothing to do with the pupil.
    public Denial denial() {
        return denial;
    }

    /// To the board, when it has words of its own.
    public Optional<String> toBoard() {
        return toBoard;
    }

    public Family toFamily() {
        return toFamily;
    }

    /// How a question to do this is shown to those who decide for the pupil; empty for what is not the school's
    /// dossier, or is about other guardians too.
    public Optional<ShownAs> shown() {
        return shown;
    }

    /// How it is shown that it was done.
    public Optional<ShownAs> shownDone() {
        return shownDone;
    }

    /// Whether it is about the medical file, which the school doctor keeps.
    public boolean medical() {
        return ways.contains(Way.DOCTOR) || ways.contains(Way.DOCTOR_OF_LEAVER);
    }

    public record Denial(Clause clause, String words) {}

    /// What who decides for the pupil is told, when they may and when they do not decide at the pupil's age.
    ///
    /// @param pupil why a pupil of sixteen may
    /// @param guardian why somebody with authority may
    /// @param age empty when [#toFamily] says it
    public record Deciding(Clause clause, String pupil, String guardian, Optional<AtAnotherAge> age) {}

    /// @param pupil to a pupil who is not sixteen yet
    /// @param guardian to somebody with authority over a pupil who is
    public record AtAnotherAge(String pupil, String guardian) {}

    /// What the pupil and the pupil's guardians are told.
    ///
    /// @param authority to a guardian with authority
    /// @param guardian to another guardian
    public record Family(Clause clause, String pupil, String authority, String guardian) {}

    /// An act that is being declared; complete when it says how it is shown.
    public static final class Declaring {
        private final String code;
        private final Strength needed;
        private final List<Way> ways = new ArrayList<>();
        private Optional<Deciding> deciding = Optional.empty();
        private boolean whileAtSchool;
        private boolean afterPledge;
        private Optional<Denial> denial = Optional.empty();
        private Optional<String> toBoard = Optional.empty();
        private Family toFamily = new Family(
                INSPECTION_UNDER_SUPERVISION, "access.no.own_dossier", "access.no.own_child", "access.no.own_child");
        private Set<String> says = Set.of();

        private Declaring(String code, Strength needed) {
            this.code = code;
            this.needed = needed;
        }

        /// @param who in the order in which they are tried
        public Declaring by(Way... who) {
            ways.addAll(List.of(who));
            return this;
        }

        /// After the others also who decides for the pupil.
        ///
        /// @param pupil why a pupil of sixteen may
        /// @param guardian why somebody with authority may
        public Declaring byWhoDecides(Clause clause, String pupil, String guardian) {
            ways.add(Way.DECIDER);
            deciding = Optional.of(new Deciding(clause, pupil, guardian, Optional.empty()));
            return this;
        }

        /// What who decides at another age is told, in the place of what [#refusedToFamily] says.
        ///
        /// @param pupil to a pupil who is not sixteen yet
        /// @param guardian to somebody with authority over a pupil who is
        public Declaring atAnotherAge(String pupil, String guardian) {
            deciding = deciding.map(it -> new Deciding(
                    it.clause(), it.pupil(), it.guardian(), Optional.of(new AtAnotherAge(pupil, guardian))));
            return this;
        }

        public Declaring whileAtSchool() {
            whileAtSchool = true;
            return this;
        }

        public Declaring afterPledge() {
            afterPledge = true;
            return this;
        }

        /// Refused in the words for who has nothing to do with a pupil.
        public Declaring refused() {
            return refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.stranger");
        }

        public Declaring refused(Clause clause, String words) {
            denial = Optional.of(new Denial(clause, words));
            return this;
        }

        public Declaring refusedToBoard(String words) {
            toBoard = Optional.of(words);
            return this;
        }

        /// @param pupil to the pupil
        /// @param authority to a guardian with authority
        /// @param guardian to another guardian
        public Declaring refusedToFamily(String pupil, String authority, String guardian) {
            toFamily = new Family(INSPECTION_UNDER_SUPERVISION, pupil, authority, guardian);
            return this;
        }

        /// @param codes in which the log says what exactly was done
        public Declaring says(String... codes) {
            says = Set.of(codes);
            return this;
        }

        /// @param question how it is shown that somebody asked to, and might
        public DossierAct shownAs(ShownAs question) {
            return declared(Optional.of(question), Optional.empty());
        }

        /// @param question how it is shown that somebody asked to, and might
        /// @param done how it is shown that it was done
        public DossierAct shownAs(ShownAs question, ShownAs done) {
            return declared(Optional.of(question), Optional.of(done));
        }

        public DossierAct notShown() {
            return declared(Optional.empty(), Optional.empty());
        }

        private DossierAct declared(Optional<ShownAs> shown, Optional<ShownAs> done) {
            return new DossierAct(this, denial.orElseThrow(), shown, done);
        }
    }
}
