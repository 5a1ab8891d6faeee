"""The language model: a BERT-shaped encoder (MiniLM-L6, 6 layers of 384) under the heads of language and of reading.

Base: all-MiniLM-L6-v2 (Wang et al. 2020, MiniLM).  Casing and spacing come back as an embedding of the
atom's shape, added to the word-piece embedding.  Heads read the state of the first piece of an atom or word:
segment (continues a word / begins a word / begins a sentence), upos, xpos, feats, lemma (edit rule), names
(BIO), and a biaffine dependency parser (Dozat & Manning 2017) with unlabelled arcs and labels of the chosen arc;
roles (source, cue or content of an attribution, BIO), links (biaffine: from the first word of a source or content to the
first word of its cue).  NameNetwork takes the place of the head of names in a finished model.  PairNetwork, a branch of the encoder with layers of its
own, gives the type of a pair: what the actor does to the recipient.
The C++ twin is src/language/; tensor names here are the names in the model file.
"""
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
ARC, REL, LINK, SIDE = 192, 96, 96, 64
EPSILON = 1e-12


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = dropout

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        drop = self.dropout if self.training else 0.0
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)  # no dropout inside: it costs 15 % of the time on a CPU
        a = self.out(a.transpose(1, 2).reshape(b, t, WIDTH))
        x = self.norm1(x + F.dropout(a, drop))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop))


class Encoder(nn.Module):
    def __init__(self, vocabulary, shapes, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes, mask):
        """pieces, shapes: int [B, T]; mask: bool [B, T] -> float [B, T, WIDTH]."""
        at = torch.arange(pieces.shape[1])
        x = self.dropout(self.norm(self.pieces(pieces) + self.shapes(shapes) + self.positions(at)))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x


class PairNetwork(nn.Module):
    """Own upper layers over the states of the encoder's first `shared` layers: the pieces of actor and recipient are marked by a vector each,
    and the type is read from the mean states of both and from what they attend to together."""

    def __init__(self, types, shared):
        super().__init__()
        self.shared = shared
        self.marks = nn.Parameter(torch.randn(2, WIDTH) * 0.1)  # actor, recipient
        self.layers = nn.ModuleDict({str(i): Layer(0.1) for i in range(shared, LAYERS)})
        self.query = nn.Linear(2 * WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.up = nn.Linear(4 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, types)
        self.dropout = nn.Dropout(0.2)

    def forward(self, states, mask, words, actor, recipient):
        """states: [P, T, WIDTH] of the shared layers, a window a pair; mask: bool [P, T]; words, actor, recipient: [P, T], 1 at the first
        pieces of atoms, and of those inside the actor and the recipient -> [P, types]."""
        x = states + torch.stack([actor, recipient], -1) @ self.marks
        for layer in self.layers.values():
            x = layer(x, mask[:, None, None, :])
        mean = lambda side: (side[:, None] @ x)[:, 0] / side.sum(1, keepdim=True)
        sides = torch.cat([mean(actor), mean(recipient)], 1)
        attention = (self.key(x) @ self.query(sides)[:, :, None])[..., 0] / WIDTH ** 0.5
        attention = attention.masked_fill(words == 0, -1e4).softmax(1)
        together = (attention[:, None] @ x)[:, 0]
        x = torch.cat([sides, together, sides[:, :WIDTH] * sides[:, WIDTH:]], 1)
        return self.out(self.dropout(F.gelu(self.up(self.dropout(x)))))


def link_scores(head, pair, dropout, chunks, words):
    """chunks: [C, WIDTH], first words; words: [N, WIDTH] of their window -> scores [C, N] of each word as the chunk's cue."""
    chunk, cue = (dropout(F.gelu(head(x))) for x in (chunks, words))
    chunk = torch.cat([chunk[:, :LINK], torch.ones(len(chunks), 1)], 1)
    return chunk @ pair @ cue[:, LINK:].T


class AttributionNetwork(nn.Module):
    """Own upper layers over the states of the encoder's first `shared` layers, under heads for roles and links of its own."""

    def __init__(self, roles, shared):
        super().__init__()
        self.shared = shared
        self.layers = nn.ModuleDict({str(i): Layer(0.1) for i in range(shared, LAYERS)})
        self.roles = nn.Linear(WIDTH, roles)
        self.link = nn.Linear(WIDTH, 2 * LINK)  # chunk | cue
        self.link_pair = nn.Parameter(torch.randn(LINK + 1, LINK) * LINK ** -0.5 * 0.5)
        self.dropout = nn.Dropout(0.2)

    def forward(self, states, mask):
        """states [B, T, WIDTH] of the shared layers; mask: bool [B, T] -> [B, T, WIDTH]."""
        for layer in self.layers.values():
            states = layer(states, mask[:, None, None, :])
        return states

    def links(self, chunks, words):
        return link_scores(self.link, self.link_pair, self.dropout, chunks, words)


def side_scores(net, triggers, words):
    """[2, T, N]: the log odds that each word (states [N, WIDTH]) is an actor, a recipient of each trigger (states [T, WIDTH]) of its window."""
    wanted, offered = net.sides(triggers)[:, :2 * SIDE].view(-1, 2, SIDE), net.sides(words)[:, 2 * SIDE:].view(-1, 2, SIDE)
    return torch.einsum("trs,nrs->rtn", wanted, offered) / SIDE ** 0.5 + net.side_bias[:, None, None]


class TriggerNetwork(nn.Module):
    """Own upper layers over the states of the encoder's first `shared` layers, under a head that says which atom tells an event, and of which type."""

    def __init__(self, types, shared):
        super().__init__()
        self.shared = shared
        self.layers = nn.ModuleDict({str(i): Layer(0.1) for i in range(shared, LAYERS)})
        self.head = nn.Linear(WIDTH, 1 + types)  # none first
        self.sides = nn.Linear(WIDTH, 4 * SIDE)  # of a trigger: what its actor, its recipient must be like | of a word: what it is as an actor, as a recipient
        self.side_bias = nn.Parameter(torch.full((2,), -3.0))
        self.dropout = nn.Dropout(0.2)

    def forward(self, states, mask):
        """states [B, T, WIDTH] of the shared layers; mask: bool [B, T] -> [B, T, WIDTH]."""
        for layer in self.layers.values():
            states = layer(states, mask[:, None, None, :])
        return states

    def side_scores(self, triggers, words):
        return side_scores(self, self.dropout(triggers), self.dropout(words))


class PronounNetwork(nn.Module):
    """Own upper layers over the states of the encoder's first `shared` layers, of passages of several windows: the score that "he" or "she" stands for a word
    is the product of a part of the pronoun with one of the word."""
    MARKS, KEY = 8, 128

    def __init__(self, shared):
        super().__init__()
        self.shared = shared
        self.marks = nn.Parameter(torch.zeros(self.MARKS, WIDTH))  # for rows of the passage's last window, of the one before it, ...
        self.layers = nn.ModuleDict({str(i): Layer(0.1) for i in range(shared, LAYERS)})
        self.keys = nn.Linear(WIDTH, 2 * self.KEY)  # as a pronoun | as what a pronoun stands for
        self.nobody = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(0.2)

    def forward(self, states, marks, mask):
        """states [B, T, WIDTH] of the shared layers; marks: int [B, T]; mask: bool [B, T] -> [B, T, WIDTH]."""
        x = F.dropout(states, 0.1, self.training) + self.marks[marks]
        for layer in self.layers.values():
            x = layer(x, mask[:, None, None, :])
        return x

    def scores(self, keys, pronoun, words):
        """keys [T, 2 * KEY] of one passage: the scores [words] of the rows `words` for the row `pronoun`."""
        return keys[words, self.KEY:] @ keys[pronoun, :self.KEY] / self.KEY ** 0.5


class NameNetwork(nn.Module):
    """The head of names of a finished model: a hidden layer that sees a word's state, those of its neighbours in the sentence and the sentence's mean."""

    def __init__(self, labels, hidden, reach=1, dropout=0.3):
        super().__init__()
        self.reach = reach
        self.near = nn.Linear(WIDTH, (2 * reach + 1) * hidden)  # a word's part in the hidden layer of one `reach` behind it ... of its own ... of one before it
        self.sentence = nn.Linear(WIDTH, hidden)
        self.out = nn.Linear(hidden, labels)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words, lengths):
        """words [N, WIDTH], of sentences of `lengths` words -> [N, labels]."""
        sizes = torch.tensor(lengths)
        sentence = torch.arange(len(sizes)).repeat_interleave(sizes)
        at = torch.arange(len(words)) - (sizes.cumsum(0) - sizes)[sentence]
        means = torch.zeros(len(sizes), WIDTH).index_add(0, sentence, words.float()) / sizes[:, None]
        x = self.sentence(self.dropout(means))[sentence]
        near = self.near(self.dropout(words)).view(len(words), 2 * self.reach + 1, -1)
        for k in range(-self.reach, self.reach + 1):
            inside = (at + k >= 0) & (at + k < sizes[sentence])
            x = x + near[:, k + self.reach].roll(-k, 0) * inside[:, None]
        return self.out(self.dropout(F.gelu(x)))


class Network(nn.Module):
    TAGGED = ("upos", "xpos", "feats", "lemma", "names")

    def __init__(self, vocabulary, shapes, sizes):
        super().__init__()
        self.encoder = Encoder(vocabulary, shapes)
        self.segment = nn.Linear(WIDTH, 3)
        self.tags = nn.ModuleDict({k: nn.Linear(WIDTH, sizes[k]) for k in self.TAGGED})
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arc = nn.Linear(WIDTH, 2 * ARC)   # dependent | head
        self.rel = nn.Linear(WIDTH, 2 * REL)
        self.arc_pair = nn.Parameter(torch.zeros(ARC + 1, ARC))               # [dependent + bias, head]
        self.rel_pair = nn.Parameter(torch.zeros(sizes["deprel"], REL + 1, REL + 1))
        nn.init.normal_(self.arc_pair, std=ARC ** -0.5 * 0.5)
        nn.init.normal_(self.rel_pair, std=REL ** -0.5 * 0.5)
        self.roles = nn.Linear(WIDTH, sizes["roles"])
        self.link = nn.Linear(WIDTH, 2 * LINK)  # chunk | cue
        self.link_pair = nn.Parameter(torch.randn(LINK + 1, LINK) * LINK ** -0.5 * 0.5)
        self.dropout = nn.Dropout(0.2)

    def links(self, chunks, words):
        return link_scores(self.link, self.link_pair, self.dropout, chunks, words)

    def arcs(self, words):
        """words: [S, N, WIDTH] -> scores [S, N, N + 1] of head 0 (root) .. N for each dependent, and the label parts."""
        s, n, _ = words.shape
        with_root = torch.cat([self.root.expand(s, 1, -1), words], 1)
        arc, rel = (self.dropout(F.gelu(m(with_root))) for m in (self.arc, self.rel))
        dependent, head = arc[:, 1:, :ARC], arc[..., ARC:]
        dependent = torch.cat([dependent, torch.ones(s, n, 1)], -1)
        scores = dependent @ self.arc_pair @ head.transpose(1, 2)
        return scores, (rel[:, 1:, :REL], rel[..., REL:])

    def rels(self, parts, heads):
        """Label scores [S, N, R] of the arcs to `heads` [S, N]."""
        dependent, head = parts
        head = torch.gather(head, 1, heads[..., None].expand(-1, -1, REL))
        one = torch.ones(*heads.shape, 1)
        dependent, head = torch.cat([dependent, one], -1), torch.cat([head, one], -1)
        r, d, _ = self.rel_pair.shape
        left = (dependent @ self.rel_pair.permute(1, 0, 2).reshape(d, r * d)).view(*heads.shape, r, d)
        return (left * head[:, :, None, :]).sum(-1)


def load_base(network, tensors):
    """Fills the encoder from the tensors of all-MiniLM-L6-v2 (BERT names)."""
    e, get = network.encoder, lambda name: tensors[name].float()
    with torch.no_grad():
        e.pieces.weight.copy_(get("embeddings.word_embeddings.weight"))
        e.positions.weight.copy_(get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0])
        e.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
        e.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
        for i, layer in enumerate(e.layers):
            at = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [get(f"{at}attention.self.{x}.{kind}") for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                     ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(getattr(layer, mine), kind).copy_(get(f"{at}{theirs}.{kind}"))
