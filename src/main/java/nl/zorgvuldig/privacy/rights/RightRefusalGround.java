package nl.zorgvuldig.privacy.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Codes;

/// Grounds for refusing a request or part of it. A closed list: nothing else is a ground.
public enum RightRefusalGround {
    /// Identity or entitlement of the requester could not be established (AVG art. 12(6)).
    NOT_ENTITLED(EnumSet.allOf(RightKind.class)),
    /// A law requires that it is kept (AVG art. 17(3)(b)).
    LEGAL_DUTY(EnumSet.of(RightKind.ERASURE, RightKind.OBJECTION)),
    /// It is needed to guide the pupil (AVG art. 17(3)(b), 21(1)).
    PUBLIC_TASK(EnumSet.of(RightKind.ERASURE, RightKind.OBJECTION, RightKind.PORTABILITY)),
    /// It is needed for a legal claim, as in a complaint or a lawsuit (AVG art. 17(3)(e)).
    LEGAL_CLAIM(EnumSet.of(RightKind.ERASURE)),
    /// The data is correct (AVG art. 16, 18(1)(a)).
    CORRECT(EnumSet.of(RightKind.RECTIFICATION, RightKind.RESTRICTION)),
    /// It is the finding of a professional; a viewpoint can be added (AVG art. 16).
    PROFESSIONAL_OPINION(EnumSet.of(RightKind.RECTIFICATION)),
    /// None of the legal reasons for restriction applies (AVG art. 18(1)).
    NO_REASON(EnumSet.of(RightKind.RESTRICTION)),
    /// It would disclose data of others (AVG art. 15(4), 20(4)).
    RIGHTS_OF_OTHERS(EnumSet.of(RightKind.ACCESS, RightKind.PORTABILITY, RightKind.INFORMATION)),
    /// Showing it would put the child or somebody else in danger (UAVG art. 41(1)(i)).
    PROTECTION(EnumSet.of(RightKind.ACCESS, RightKind.INFORMATION)),
    /// It is against the interest of the child (BW art. 1:377c).
    CHILD_INTEREST(EnumSet.of(RightKind.INFORMATION)),
    /// It is not kept here.
    NOT_KEPT(EnumSet.allOf(RightKind.class)),
    /// The same was requested repeatedly (AVG art. 12(5)).
    EXCESSIVE(EnumSet.allOf(RightKind.class));

    private final Set<RightKind> kinds;

    RightRefusalGround(Set<RightKind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /// Whether a request of this kind can be refused on this ground.
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
