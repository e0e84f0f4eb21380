package nl.zorgvuldig.privacy.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Codes;

/// On which ground something of what was asked is not done. A closed list: what is not in it is no
/// ground.
public enum RightRefusalGround {
    /// It could not be established who asks, or they may not ask this (AVG art. 12(6)).
    NOT_ENTITLED(EnumSet.allOf(RightKind.class)),
    /// A law says it must be kept (AVG art. 17(3)(b)).
    LEGAL_DUTY(EnumSet.of(RightKind.ERASURE, RightKind.OBJECTION)),
    /// Guiding the pupil needs it (AVG art. 17(3)(b), 21(1)).
    PUBLIC_TASK(EnumSet.of(RightKind.ERASURE, RightKind.OBJECTION, RightKind.PORTABILITY)),
    /// What stands there is right (AVG art. 16, 18(1)(a)).
    CORRECT(EnumSet.of(RightKind.RECTIFICATION, RightKind.RESTRICTION)),
    /// It is what a professional found; how one sees it can be added (AVG art. 16).
    PROFESSIONAL_OPINION(EnumSet.of(RightKind.RECTIFICATION)),
    /// None of the reasons for which the law has data stand still (AVG art. 18(1)).
    NO_REASON(EnumSet.of(RightKind.RESTRICTION)),
    /// It would show others (AVG art. 15(4), 20(4)).
    RIGHTS_OF_OTHERS(EnumSet.of(RightKind.ACCESS, RightKind.PORTABILITY, RightKind.INFORMATION)),
    /// It goes against the interest of the child (BW art. 1:377c).
    CHILD_INTEREST(EnumSet.of(RightKind.INFORMATION)),
    /// It is not kept here.
    NOT_KEPT(EnumSet.allOf(RightKind.class)),
    /// The same was asked again and again (AVG art. 12(5)).
    EXCESSIVE(EnumSet.allOf(RightKind.class));

    private final Set<RightKind> kinds;

    RightRefusalGround(Set<RightKind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /// Whether a request of this kind can be refused on it.
    public boolean fits(RightKind kind) {
        return kinds.contains(kind);
    }

    public static List<RightRefusalGround> of(RightKind kind) {
        return Stream.of(values()).filter(ground -> ground.fits(kind)).toList();
    }

    public String code() {
        return Codes.of(this);
    }
}
