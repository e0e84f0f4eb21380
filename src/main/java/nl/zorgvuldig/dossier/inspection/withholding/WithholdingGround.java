package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Codes;

/// Why something in a dossier is not shown to who inspects it (AVG art. 15(4), BW 1:377c). The only
/// thing of the preparation that they learn.
public enum WithholdingGround {
    /// It is about another child.
    OTHER_CHILD,
    /// It says where or how the other parent lives, or something else that is theirs.
    OTHER_PARENT,
    /// It is about somebody else.
    THIRD_PARTY,
    /// The interest of the child weighs more.
    CHILD_INTEREST,
    /// It is confidential, and the head did not decide otherwise.
    CONFIDENTIAL,
    /// Who asks has no authority, and the head did not decide that this is an important fact.
    INFORMATION_ONLY,
    /// It was written or changed after the appointment was made, is perhaps about somebody else,
    /// and the head did not decide yet.
    UNDECIDED;

    /// What the head can choose; the others hold as long as nothing was chosen.
    public static final List<WithholdingGround> CHOICES =
            List.of(OTHER_CHILD, OTHER_PARENT, THIRD_PARTY, CHILD_INTEREST);

    public String code() {
        return Codes.of(this);
    }
}
