package nl.zorgvuldig.kernel;

import java.util.List;
import java.util.Set;

/// What is being done with data about a person. The log records it, access is decided for it, and row security sees it
/// as `access.task()`. A module declares its own acts, each once, in its [Acts]; so an act is always the same object.
public class Act {
    /// Ordinary work that opens nobody's dossier.
    public static final Act BROWSE = weak("browse");

    /// The program's own work: name index, mail, sealing the log, the demonstration board.
    public static final Act MAINTAIN = weak("maintain");

    /// Removing what was kept about someone. The program alone; the database removes nothing of a pupil who is at
    /// school.
    public static final Act DESTROY = weak("destroy");

    /// Those that belong to no module.
    public static final List<Act> OF_ALL = List.of(BROWSE, MAINTAIN, DESTROY);

    private final String code;
    private final Strength needed;
    private final Set<String> says;
    private final boolean asked;

    /// @param code of the log and of row security; it never changes
    /// @param needed how certain it must be that somebody is who they say
    /// @param says in which codes the log says what exactly was done
    /// @param asked whether what was done is another line, after the one in which it was allowed
    protected Act(String code, Strength needed, Set<String> says, boolean asked) {
        this.code = code;
        this.needed = needed;
        this.says = Set.copyOf(says);
        this.asked = asked;
    }

    /// One that opens, decides or keeps something about people.
    ///
    /// @param says in which codes the log says what exactly was done
    public static Act strong(String code, String... says) {
        return new Act(code, Strength.STRONG, Set.of(says), true);
    }

    /// One's own consent, requests and settings, reporting a data breach, and what the program does by itself, in
    /// whoever's request that is.
    ///
    /// @param says in which codes the log says what exactly was done
    public static Act weak(String code, String... says) {
        return new Act(code, Strength.WEAK, Set.of(says), true);
    }

    /// The same, when no line in which it was allowed comes before the one that says what was done.
    public Act unasked() {
        return new Act(code, needed, says, false);
    }

    /// Of the log and of row security: small letters and `_`.
    public final String code() {
        return code;
    }

    public final Strength needed() {
        return needed;
    }

    /// In which codes the log says what exactly was done.
    public final Set<String> says() {
        return says;
    }

    /// Whether what was done is another line, after the one in which it was allowed.
    public final boolean asked() {
        return asked;
    }

    @Override
    public String toString() {
        return code;
    }
}
