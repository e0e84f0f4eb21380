package nl.zorgvuldig.dossier.inspection.requests;

import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Codes;

/// Kind of request.
public enum RequestKind {
    /// To inspect the dossier, under supervision.
    INSPECTION(InspectionActs.ASK_INSPECTION, InspectionActs.KEEP_INSPECTION),
    /// A copy of it (AVG art. 15(3)).
    COPY(InspectionActs.ASK_COPY, InspectionActs.KEEP_COPY);

    private final Act asks;
    private final Act keeps;

    RequestKind(Act asks, Act keeps) {
        this.asks = asks;
        this.keeps = keeps;
    }

    /// The requester's act.
    Act asks() {
        return asks;
    }

    /// The act of the head who decides about it.
    public Act keeps() {
        return keeps;
    }

    public String code() {
        return Codes.of(this);
    }
}
