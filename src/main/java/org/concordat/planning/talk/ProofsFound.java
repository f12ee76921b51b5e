package org.concordat.planning.talk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.Finding;
import org.concordat.assessment.evidence.Findings;
import org.concordat.catalogue.Catalogue;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Offers what shows that actions are done as evidence of an assessment of the same arrangement through the same framework. */
@Component
class ProofsFound implements Findings {

    private final ActionProofs proofs;
    private final ActionFiles files;
    private final Catalogue catalogue;
    private final MessageSource messages;

    ProofsFound(ActionProofs proofs, ActionFiles files, Catalogue catalogue, MessageSource messages) {
        this.proofs = proofs;
        this.files = files;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public List<Finding> of(Assessment assessment) {
        List<ActionProof> open = proofs.toBeEntered(
                assessment.arrangement(),
                catalogue.frameworkOf(assessment.pinned().framework()));
        Map<ActionId, Action> actions =
                proofs
                        .actions(open.stream()
                                .map(proof -> proof.under().action())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Action::id, Function.identity()));
        Map<ActionFileId, ActionFile> kept =
                files
                        .findByIdIn(open.stream()
                                .map(ActionProof::file)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ActionFile::id, Function.identity()));
        return open.stream()
                .map(proof -> finding(
                        proof, Objects.requireNonNull(actions.get(proof.under().action())), kept))
                .toList();
    }

    private Finding finding(ActionProof proof, Action action, Map<ActionFileId, ActionFile> kept) {
        ActionFile file = proof.file() == null ? null : kept.get(proof.file());
        String words = messages.getMessage("action.proof.note", new Object[] {action.title()}, Locale.UK);
        return new Finding(
                proof.id().actionProofId(),
                action.title(),
                "/actions/" + action.id(),
                proof.asEvidence(action, words),
                file == null ? null : file.download());
    }

    @Override
    public void entered(Finding finding, Evidence as) {
        proofs.findById(new ActionProofId(finding.id()))
                .orElseThrow(NotFound::new)
                .became(as);
    }
}
