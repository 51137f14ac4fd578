import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Offer } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { useWords } from '../words/use-words.js';
import { Summary } from './summary.js';
import type { FormState } from './use-form.js';
import { FORM_WORDS } from './words.js';

interface ConfirmProps {
  readonly offer: Offer;
  readonly form: FormState;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** The last look before an act is sealed: what it does, and what was filled in. */
export function Confirm({ offer, form, onBack, onSend }: ConfirmProps) {
  const { say, pick } = useWords(FORM_WORDS);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onBack()} isDismissable>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title" level={2}>
            {say('confirm.title')}
          </Heading>
          <p>
            <strong>{pick(offer.title)}.</strong> {pick(offer.effect)}
          </p>
          <Summary offer={offer} form={form} />
          <p className="muted small">{say('confirm.sealed')}</p>
          <div className="row">
            <Button look="primary" onPress={onSend} autoFocus>
              {say('confirm.send')}
            </Button>
            <Button onPress={onBack}>{say('confirm.back')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
