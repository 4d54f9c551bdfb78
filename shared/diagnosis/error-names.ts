/**
 * Names that people give to the parts of an error, as plain names (lower case, without `_` and `-`), the surest first;
 * behind the English ones those of other languages, which small companies write in.
 */

/** Words for a person. */
export const MESSAGE_NAMES: readonly string[] = [
  // Says more than the "An error has occurred." beside it (learn.microsoft.com/aspnet/web-api, "Exception handling").
  'exceptionmessage',
  'message',
  'errordescription',
  'detail',
  'details',
  'errordetail',
  'description',
  'desc',
  'msg',
  'defaultmessage',
  'usermessage',
  'reason',
  // IBM API Connect, beside a `httpMessage` that only names the status.
  'moreinformation',
];

/** The same where nothing better is there. */
export const LESSER_MESSAGE_NAMES: readonly string[] = [
  'title',
  'summary',
  'faultstring',
  'issue',
  'text',
  'txt',
  'info',
  'explanation',
  'diagnostic',
  'why',
  'because',
  'cause',
  'says',
  'popis',
  'zprava',
  'správa',
  'chyba',
  'virhe',
  'viesti',
  'hiba',
  'üzenet',
  'mesaji',
  'motivo',
  'mensaje',
  'descripcion',
  'descripción',
  'mensajeerror',
  'mensajedeerror',
  'meldung',
  'fehlermeldung',
  'fehlertext',
  'fehlerbeschreibung',
  'nachricht',
  'beschreibung',
  'hinweis',
  'messageerreur',
  'messagederreur',
  'libelle',
  'libellé',
  'mensagem',
  'mensagemerro',
  'mensagemdeerro',
  'descricao',
  'descrição',
  'messaggio',
  'messaggioerrore',
  'descrizione',
  'melding',
  'foutmelding',
  'omschrijving',
  'bericht',
  'komunikat',
  'opis',
  'mesaj',
  'hatamesaji',
  'aciklama',
  'açıklama',
  'meddelande',
  'felmeddelande',
  'besked',
  'fejlbesked',
  'feilmelding',
  'сообщение',
  'описание',
  'problem',
  'violation',
  'complaint',
  'error',
  'err',
  'fehler',
  'erreur',
  'erro',
  'errore',
  'fout',
  'hata',
  'fel',
  'fejl',
  'feil',
  'błąd',
  'blad',
  'ошибка',
  'fault',
  'failure',
  'exception',
  'httpmessage',
  'errors',
];

export const CODE_NAMES: readonly string[] = [
  'code',
  'errorcode',
  'errcode',
  'errorid',
  'messageid',
  'errno',
  'errornumber',
  'resultcode',
  'codigo',
  'código',
  'codigoerror',
  'codigoerro',
  'fehlercode',
  'fehlernummer',
  'fehlernr',
  'nummer',
  'codeerreur',
  'codice',
  'codiceerrore',
  'foutcode',
  'kod',
  'hatakodu',
  'felkod',
  'fejlkode',
  'feilkode',
  'код',
  'virhekoodi',
  'hibakod',
  'kodu',
  'codigoretorno',
  'ret',
  'rc',
  'errcd',
  'errorcd',
  'ecode',
  'type',
  'class',
];

export const FIELD_NAMES: readonly string[] = [
  'field',
  'fieldname',
  'param',
  'parameter',
  'property',
  'propertypath',
  'propertyname',
  'pointer',
  'instancepath',
  'datapath',
  'jsonpath',
  'jsonpointer',
  'requestpointer',
  'violationpath',
  'fieldpath',
  'fieldkey',
  'fieldid',
  'parametername',
  'paramname',
  'attributename',
  'errorfield',
  'invalidfield',
  'inputfield',
  'formfield',
  'columnname',
  'attribute',
  'argument',
  'argumentname',
  'target',
  'element',
  'locator',
  'campo',
  'feld',
  'feldname',
  'champ',
  'veld',
  'pole',
  'alan',
  'fält',
  'felt',
  'поле',
];

export const DOCS_NAMES: readonly string[] = [
  'documentationurl',
  'docurl',
  'docsurl',
  'docs',
  'documentation',
  'moreinfo',
  'helpurl',
  'help',
  'helplink',
  'errorlink',
  'erroruri',
  'informationlink',
  'infourl',
];

const WHOSE =
  'api|app|application|user|client|service|server|system|developer|display|inner|sub|business|biz|short|long|full|localized|localised|friendly|human';
const OF_WHAT =
  'error|err|fault|failure|fail|exception|problem|result|return|ret|response|resp|reply|status|stat|validation|reason|reject|rejection|decline|refusal|diagnostic|rc|message|msg';

const MESSAGE_LIKE = new RegExp(
  `^(?:(?:${WHOSE}|${OF_WHAT}){1,3})(?:message|messages|msg|text|txt|desc|descr|description|explanation|reason|string|str|phrase)$`,
);
const HINT_LIKE = new RegExp(`^(?:(?:${WHOSE}|${OF_WHAT}){1,3})(?:info|information|detail|details|summary)$`);
const CODE_LIKE = new RegExp(
  `^(?:${WHOSE})?(?:(?:error|err|fault|failure|fail|exception|problem|result|return|ret|response|resp|reason|reject|rejection|decline|refusal|message|msg|validation)(?:code|no|nr|num|number|type|key|kind|class|category)|(?:error|exception|fault)(?:id|name)|(?:internal|vendor|native|custom|sub|api)code)$`,
);
/** No name that anyone gives is longer. */
const LONGEST_NAME = 40;

const FIELD_LIKE = new RegExp(
  `^(?:${WHOSE}|${OF_WHAT}|invalid|bad|offending|failed|source){1,3}(?:field|fieldname|param|parameter|parametername|property|propertyname|attribute|attributename|argument|element|path|pointer)$`,
);
const LIST_LIKE =
  /(?:errors|errormessages|messages|validationresults|violations|issues|problems|failures|faults|exceptions|rejections|reasons|diagnostics|complaints|(?:err|error|message|msg|fault|failure)list|fehlerliste|erros|errores|erreurs)$/;

/** Whether a plain name is made like one for a field: `apiErrorParam`, `invalid_property`. */
export function isFieldLike(name: string): boolean {
  return name.length <= LONGEST_NAME && FIELD_LIKE.test(name);
}

/** Whether a plain name is made like one for a list of errors: `tppMessages`, `reject_reasons`. */
export function isListLike(name: string): boolean {
  return name.length <= LONGEST_NAME && (LIST_LIKE.test(name) || /^(?:invalid|rejected|failed)$/.test(name));
}

/** Whether a plain name is made like one for words: `resultMessage`, `api_error_text`, `statusDescription`. */
export function isMessageLike(name: string): boolean {
  return name.length <= LONGEST_NAME && MESSAGE_LIKE.test(name);
}

/** The same for what often only adds to the words: `error_info`, `statusDetails`. */
export function isHintLike(name: string): boolean {
  return name.length <= LONGEST_NAME && HINT_LIKE.test(name);
}

/** Whether a plain name is made like one for a code: `serviceErrorCode`, `return_code`, `reasonCode`. */
export function isCodeLike(name: string): boolean {
  return name.length <= LONGEST_NAME && CODE_LIKE.test(name);
}
