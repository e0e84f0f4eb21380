package nl.zorgvuldig.conduct.codes.web;

import java.util.List;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmation;

/// List of the documents for an employee.
///
/// @param receipts the reader's own, newest first
/// @param overview whether the reader may see who confirmed
/// @param board whether the reader is of the board, which publishes
public record StaffConductCodesPage(
        List<ConductCodeDuty> duties, List<ConductCodeConfirmation> receipts, boolean overview, boolean board) {

    public String title(ConductCodeConfirmation receipt) {
        return duties.stream()
                .map(ConductCodeDuty::current)
                .filter(version -> version.code().equals(receipt.code()))
                .map(version -> version.title())
                .findFirst()
                .orElse("");
    }
}
