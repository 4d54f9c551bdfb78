// Monaco's own worker, as a file of the app's: the page may start no other.
import 'monaco-editor/editor/editor.worker.js';
