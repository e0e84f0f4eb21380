package nl.zorgvuldig.conduct.codes.web;

import java.util.List;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmation;
import nl.zorgvuldig.platform.web.Form;

/// One document, for reading and confirming.
///
/// @param receipts of this document, newest first
public record StaffConductCodePage(ConductCodeDuty duty, List<ConductCodeConfirmation> receipts, Form form) {
    public ConductCodeVersion current() {
        return duty.current();
    }

    public boolean open() {
        return duty instanceof ConductCodeDuty.Owed;
    }
}
