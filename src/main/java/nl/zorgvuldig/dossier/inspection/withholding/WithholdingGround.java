package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;

/// Ground on which something in a dossier is not shown to its reader (AVG art. 15(4), BW 1:377c).
/// It is all that the reader learns of the preparation.
public enum WithholdingGround {
    /// It is about another child.
    OTHER_CHILD,
    /// It says where or how the other parent lives, or something else that belongs to them.
    OTHER_PARENT,
    /// It is about somebody else.
    THIRD_PARTY,
    /// The interest of the child weighs more.
    CHILD_INTEREST,
    /// It is confidential, and the head did not decide otherwise.
    CONFIDENTIAL,
    /// The requester has no authority, and the head did not decide that this is an important fact.
    INFORMATION_ONLY,
    /// It was written or changed after the appointment was made, may concern somebody else, and the
    /// head has not decided yet.
    UNDECIDED;

    /// Those the head can choose; the others apply as long as nothing was chosen.
    public static final List<WithholdingGround> CHOICES =
            List.of(OTHER_CHILD, OTHER_PARENT, THIRD_PARTY, CHILD_INTEREST);

    /// What the head chose; empty when it is no choice.
    static Optional<WithholdingGround> choice(String code) {
        return CHOICES.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    public String code() {
        return Codes.of(this);
    }
}
